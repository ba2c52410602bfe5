package org.bangshou.web;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.bangshou.identity.Caller;

/** For a region or a team that comes in a body, where {@link Access} cannot see it yet. */
@Singleton
public class RegionGuard {

  private final Reach reach;

  RegionGuard(Reach reach) {
    this.reach = reach;
  }

  /** @throws OutOfScope when the caller does not act there */
  public void require(Caller caller, String regionCode) {
    if (!reach.covers(caller, regionCode)) throw new OutOfScope(regionCode);
  }

  /**
   * What the rules saw of a person is for that person and the coordinators, not for their leader.
   *
   * @throws OutOfScope when the caller is a volunteer and another
   */
  public void requireSelf(Caller caller, UUID volunteerId) {
    if (caller.findVolunteer().filter(me -> !me.equals(volunteerId)).isPresent()) throw new OutOfScope(volunteerId.toString());
  }

  /** Does the caller act where both of its seats lie? For lists; a single one is guarded by {@link Access}. */
  public boolean reachesExchange(Caller caller, UUID exchangeId) {
    return reach.covers(caller, Where.EXCHANGE, exchangeId.toString());
  }

  /** @throws OutOfScope when the caller, a leader, does not lead that team */
  public void requireTeam(Caller caller, UUID teamId) {
    if (!reach.covers(caller, Where.TEAM, teamId.toString())) throw new OutOfScope(teamId.toString());
  }
}
