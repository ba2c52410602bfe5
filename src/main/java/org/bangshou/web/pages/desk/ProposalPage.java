package org.bangshou.web.pages.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.planning.Placement;
import org.bangshou.planning.Proposal;
import org.bangshou.planning.ProposalStatus;
import org.bangshou.planning.Unplaced;
import org.bangshou.planning.contract.LeftWords;
import org.bangshou.roster.Team;
import org.bangshou.web.pages.Frame;

/**
 * One proposal to review.
 *
 * @param members the names of volunteers by id
 * @param why sentences by order that is left; empty where no more is known than the reason
 * @param warnings what to think of before publishing, by placement
 */
public record ProposalPage(
    Frame frame,
    Proposal proposal,
    Map<UUID, Order> orders,
    Map<UUID, Team> teams,
    Map<UUID, String> members,
    Map<UUID, String> why,
    Map<UUID, List<Reason>> warnings,
    Timeline timeline) {

  public ProposalPage {
    orders = Map.copyOf(orders);
    teams = Map.copyOf(teams);
    members = Map.copyOf(members);
    why = Map.copyOf(why);
    warnings = Map.copyOf(warnings);
  }

  public boolean isDraft() {
    return proposal.status() == ProposalStatus.DRAFT;
  }

  /** Placements whose order is still known. */
  public List<Placement> placements() {
    return proposal.placements().stream().filter(p -> orders.containsKey(p.orderId())).toList();
  }

  public Order order(UUID id) {
    return Objects.requireNonNull(orders.get(id), () -> "no order " + id);
  }

  public String code(UUID order) {
    Order known = orders.get(order);
    return known == null ? "?" : known.code();
  }

  public String title(UUID order) {
    Order known = orders.get(order);
    return known == null ? "" : known.title();
  }

  public String team(UUID id) {
    Team team = teams.get(id);
    return team == null ? "?" : team.name();
  }

  public String members(Placement placement) {
    return placement.members().values().stream()
        .map(id -> members.getOrDefault(id, "?"))
        .sorted()
        .collect(Collectors.joining(frame.t().get("list.separator")));
  }

  public String title(Unplaced left) {
    return LeftWords.title(left.reason(), frame.t().language().locale());
  }

  public String why(Unplaced left) {
    return why.getOrDefault(left.orderId(), "");
  }

  public List<Reason> warnings(Placement placement) {
    return warnings.getOrDefault(placement.id(), List.of());
  }

  public long count(Placement.Outcome outcome) {
    return proposal.placements().stream().filter(p -> p.outcome() == outcome).count();
  }

  /** The colour beside the word of an outcome. */
  public String tone(Placement placement) {
    return switch (placement.outcome()) {
      case DRAFT -> "tag-blue";
      case PUBLISHED -> "tag-green";
      case STALE, REFUSED -> "tag-red";
    };
  }

  public String look(Placement placement) {
    String pinned = placement.pinned() ? " pinned" : "";
    return switch (placement.outcome()) {
      case DRAFT -> "bar" + pinned;
      case PUBLISHED -> "bar published" + pinned;
      case STALE, REFUSED -> "bar refused" + pinned;
    };
  }
}
