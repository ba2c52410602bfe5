package org.bangshou.planning;

/** What of a placement stays as it is in the region's next run. */
public enum Pin {
  NONE,
  /** The team comes, at whatever time and with whichever of its members. */
  TEAM,
  /** It starts then, whoever comes; and it may still be left. */
  TIME,
  /** These members of the team come, at whatever time. */
  MEMBERS,
  /** Team, time and members. */
  ALL
}
