package org.bangshou.planning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.Reason;

/**
 * One order of a proposal, served by one team as a group (指派).
 *
 * @param members seat id to volunteer id
 * @param legInMinutes the way to it
 * @param legOutMinutes the way home, on a round's last visit; else 0
 * @param pin what of it stays when the region is planned again
 * @param setAside the rules that somebody set aside for it, and why
 * @param outcomeReasons why not, or what to think of where it was published
 */
public record Placement(
    UUID id,
    UUID proposalId,
    UUID orderId,
    UUID teamId,
    Instant start,
    Map<UUID, UUID> members,
    int legInMinutes,
    int legOutMinutes,
    Pin pin,
    SettingAside setAside,
    Outcome outcome,
    List<Reason> outcomeReasons) {

  /** What publishing made of it. */
  public enum Outcome {
    /** Not published yet. */
    DRAFT,
    PUBLISHED,
    /** Things moved on since the plan was made. */
    STALE,
    /** A rule forbids it. */
    REFUSED
  }

  public Placement {
    members = Map.copyOf(members);
    outcomeReasons = List.copyOf(outcomeReasons);
  }

  Placement withLegs(int in, int out) {
    return new Placement(
        id, proposalId, orderId, teamId, start, members, in, out, pin, setAside, outcome, outcomeReasons);
  }

  Placement withPin(Pin other) {
    return new Placement(
        id, proposalId, orderId, teamId, start, members, legInMinutes, legOutMinutes, other, setAside, outcome,
        outcomeReasons);
  }

  public boolean pinned() {
    return pin != Pin.NONE;
  }
}
