package org.bangshou.proof;

import java.util.UUID;

/**
 * A volunteer who acts.
 *
 * @param token with which they are signed in
 */
record Person(int number, UUID volunteer, UUID team, String token) {

  boolean isColleagueOf(Person other) {
    return number != other.number && team.equals(other.team);
  }
}
