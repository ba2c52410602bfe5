package org.bangshou.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.bangshou.roster.Team;
import org.bangshou.rules.Eligibility;

/** Who would go on an edited visit, what speaks against it, and what of that may be set aside. */
final class EditCrewing {

  static final String FROZEN = "within-freeze-window";

  /** What holds for plans alone; the ledger does not ask about it. */
  private static final Set<String> OF_THE_PLAN =
      Set.of(FROZEN, "too-many-visits-a-day", "pinned-team", "pinned-start", "pinned-members");

  /** What the solver's crews say of people; where somebody is found all the same, eligibility says it better. */
  private static final Set<String> OF_THE_CREW = Set.of("member-lacks-skill", "member-unavailable", "over-weekly-cap");

  private final Plan plan;
  private final Order order;
  private final Team team;
  private final Scene scene;
  private final CrewCheck check;
  private final Eligibility eligibility;
  private final Set<Reason> reasons = new LinkedHashSet<>();
  private Map<UUID, UUID> members = Map.of();
  private List<Reason> warnings = List.of();

  /** @param scene of that order and that team */
  EditCrewing(Scene scene, Plan plan, Order order, Team team) {
    this.scene = scene;
    this.plan = plan;
    this.order = order;
    this.team = team;
    this.check = new CrewCheck(scene, plan);
    this.eligibility = scene.eligibility(scene.orders().getFirst());
  }

  /** Seats whom the solver's functions found; or else those against whom nothing speaks that cannot be set aside. */
  EditCrewing seat(Visit visit, org.bangshou.planning.solver.EditVerdict routed) {
    List<String> broken = new ArrayList<>(routed.broken());
    if (!routed.members().isEmpty()) {
      members = new SeatMap(order, scene.orders().getFirst().held()).seat(plan.seats(order.id()), routed.members());
    } else {
      members = pick(visit);
      if (!members.isEmpty()) broken.removeAll(OF_THE_CREW);
    }
    broken.stream().map(Reason::of).forEach(reasons::add);
    if (members.isEmpty()) return this;
    List<String> crew = new SeatMap(order, Set.of()).unseat(plan.seats(order.id()), members);
    Visit crewed = new Visit(visit.order(), visit.team(), visit.start(), crew);
    reasons.addAll(check.reasons(crewed, team, members));
    warnings = check.warnings(crewed, team, members);
    return this;
  }

  private Map<UUID, UUID> pick(Visit visit) {
    List<Seat> free = scene.orders().getFirst().free();
    List<UUID> people = scene.membersOf(team).stream().map(v -> v.id()).sorted().toList();
    if (free.size() != plan.seats(order.id()).size()) return Map.of();
    return CrewPick.pick(
        free,
        people,
        (seat, member) -> check.reasons(visit, team, seat, member).isEmpty(),
        (seat, member) -> check.reasons(visit, team, seat, member).stream().allMatch(r -> eligibility.isOverridable(r.code())));
  }

  List<Reason> reasons() {
    return List.copyOf(reasons);
  }

  List<Reason> warnings() {
    return warnings;
  }

  /** Seat id to volunteer id; empty when the seats cannot be filled. */
  Map<UUID, UUID> members() {
    return members;
  }

  /** Which of these may be set aside. */
  Set<String> overridable(Collection<Reason> against) {
    return against.stream()
        .map(Reason::code)
        .filter(code -> OF_THE_PLAN.contains(code) || eligibility.isOverridable(code))
        .collect(Collectors.toSet());
  }
}
