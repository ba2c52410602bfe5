package org.bangshou.roster;

/** Only who is active is asked to serve. */
public enum VolunteerStatus {
  ACTIVE,
  MOVED_OUT,
  RETIRED,
  DECEASED,
  REVOKED
}
