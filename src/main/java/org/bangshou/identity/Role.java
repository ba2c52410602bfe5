package org.bangshou.identity;

/** What somebody is in this house. A leader is a volunteer who also acts for the team. */
public enum Role {
  REQUESTER,
  VOLUNTEER,
  LEADER,
  COORDINATOR,
  ADMINISTRATOR
}
