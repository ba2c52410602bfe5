package org.bangshou.proof;

/** What somebody asked the house to do. */
enum Deed {
  CLAIM,
  TEAM_CLAIM,
  GIVE_BACK,
  ACCEPT,
  DECLINE,
  LEAVE_WAITLIST,
  CHANGE_CALENDAR,
  PLACE,
  CANCEL,
  POST,
  /** Ask a colleague to take one's seat over, or to swap: nothing changes yet. */
  PROPOSE,
  /** The colleague's yes: the seats change hands. */
  EXCHANGE,
  /** The colleague's no. */
  LEAVE_AS_IS;

  boolean isClaim() {
    return this == CLAIM || this == TEAM_CLAIM;
  }
}
