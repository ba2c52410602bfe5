package org.bangshou.planning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.bangshou.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one solver run, to review, compare, edit and publish (排班方案).
 *
 * @param parentId the proposal from which its run went on; none unless it did
 * @param ruleVersion the rules of its run; publishing is judged by what holds then
 * @param unassignedWeight the sum of the weights of the orders left
 * @param travelMinutes all legs of its placements
 * @param placements by team and start
 * @param unplaced by order
 */
public record Proposal(
    UUID id,
    UUID runId,
    String regionCode,
    ProposalStatus status,
    @Nullable UUID parentId,
    String ruleVersion,
    long unassignedWeight,
    long travelMinutes,
    Instant createdAt,
    @Nullable Instant publishedAt,
    @Nullable UUID publishedBy,
    List<Placement> placements,
    List<Unplaced> unplaced) {

  public Proposal {
    placements = List.copyOf(placements);
    unplaced = List.copyOf(unplaced);
  }

  Proposal with(List<Placement> placed, List<Unplaced> left) {
    return new Proposal(
        id, runId, regionCode, status, parentId, ruleVersion, unassignedWeight, travelMinutes, createdAt, publishedAt,
        publishedBy, placed, left);
  }

  /** Another whenever somebody edited it; the same on every node. */
  public String version() {
    StringBuilder text = new StringBuilder(status.name());
    for (Placement p : placements) {
      text.append('\n').append(p.id()).append(p.teamId()).append(p.start()).append(new TreeMap<>(p.members()));
      text.append(p.pin()).append(p.outcome()).append(new TreeSet<>(p.setAside().rules())).append(p.setAside().reason());
    }
    unplaced.forEach(left -> text.append('\n').append(left.orderId()));
    return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  public long pinned() {
    return placements.stream().filter(Placement::pinned).count();
  }

  /** @throws NotFound when the order is not placed */
  public Placement placementOf(UUID orderId) {
    return placements.stream()
        .filter(p -> p.orderId().equals(orderId))
        .findFirst()
        .orElseThrow(() -> new NotFound("placement of order", orderId));
  }
}
