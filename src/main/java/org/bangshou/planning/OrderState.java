package org.bangshou.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How one order stands in a draft, as an edit found it: enough to undo the edit.
 *
 * @param teamId none: it was left
 * @param members seat id to volunteer id
 * @param left the reason for which it was left; blank when it was placed, or when a run did not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderState(
    @Nullable UUID teamId,
    @Nullable String start,
    Map<UUID, UUID> members,
    Pin pin,
    Set<String> setAside,
    String setAsideReason,
    String left,
    List<Reason> why) {

  static OrderState of(Proposal proposal, UUID orderId) {
    return proposal.placements().stream()
        .filter(p -> p.orderId().equals(orderId))
        .findFirst()
        .map(OrderState::placed)
        .orElseGet(() -> left(proposal, orderId));
  }

  private static OrderState placed(Placement p) {
    return new OrderState(
        p.teamId(), p.start().toString(), p.members(), p.pin(), p.setAside().rules(), p.setAside().reason(), "", List.of());
  }

  private static OrderState left(Proposal proposal, UUID orderId) {
    return proposal.unplaced().stream()
        .filter(u -> u.orderId().equals(orderId))
        .findFirst()
        .map(u -> new OrderState(null, null, Map.of(), Pin.NONE, Set.of(), "", u.reason(), u.why()))
        .orElseGet(() -> new OrderState(null, null, Map.of(), Pin.NONE, Set.of(), "", "", List.of()));
  }

  @Nullable Instant startsAt() {
    return start == null ? null : Instant.parse(start);
  }

  SettingAside settingAside() {
    return new SettingAside(setAside, setAsideReason);
  }
}
