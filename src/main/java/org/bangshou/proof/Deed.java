package org.bangshou.proof;

/** What somebody asked the house to do. */
enum Deed {
  CLAIM,
  GIVE_BACK,
  ACCEPT,
  DECLINE,
  LEAVE_WAITLIST,
  CHANGE_CALENDAR,
  PLACE,
  CANCEL,
  POST
}
