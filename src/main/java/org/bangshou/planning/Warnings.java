package org.bangshou.planning;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.RuleSet;

/** What a coordinator should think of before a draft is published. A few statements whatever its size. */
@Singleton
class Warnings {

  /** Weekly counts look at whole ISO weeks. */
  private static final Duration A_WEEK = Duration.ofDays(8);

  private final Orders orders;
  private final Roster roster;
  private final Ledger ledger;
  private final Regions regions;
  private final CurrentRules rules;

  Warnings(Orders orders, Roster roster, Ledger ledger, Regions regions, CurrentRules rules) {
    this.orders = orders;
    this.roster = roster;
    this.ledger = ledger;
    this.regions = regions;
    this.rules = rules;
  }

  Map<UUID, List<Reason>> list(Proposal proposal) {
    List<Placement> drafts =
        proposal.placements().stream().filter(p -> p.outcome() == Placement.Outcome.DRAFT).toList();
    if (drafts.isEmpty()) return Map.of();
    Known known = know(drafts);
    Map<UUID, List<Reason>> warnings = new HashMap<>();
    for (Placement draft : drafts) {
      List<Reason> found = known.warnings(draft);
      if (!found.isEmpty()) warnings.put(draft.id(), found);
    }
    return warnings;
  }

  private Known know(Collection<Placement> drafts) {
    Set<UUID> people = drafts.stream().flatMap(p -> p.members().values().stream()).collect(Collectors.toSet());
    Instant first = drafts.stream().map(Placement::start).min(Instant::compareTo).orElseThrow();
    Instant last = drafts.stream().map(Placement::start).max(Instant::compareTo).orElseThrow();
    return new Known(
        rules.get(),
        byId(orders.listOrders(drafts.stream().map(Placement::orderId).toList()), Order::id),
        byId(roster.listTeams(drafts.stream().map(Placement::teamId).distinct().toList()), Team::id),
        byId(roster.listVolunteers(people), Volunteer::id),
        ledger.listBusy(people, TimeWindow.of(first, Duration.between(first, last).plus(A_WEEK)).padded(A_WEEK, A_WEEK)),
        regions);
  }

  private static <T> Map<UUID, T> byId(Collection<T> all, Function<T, UUID> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  /** All that the drafts are about. */
  private record Known(
      RuleSet rules,
      Map<UUID, Order> orders,
      Map<UUID, Team> teams,
      Map<UUID, Volunteer> people,
      Map<UUID, List<Busy>> busy,
      Regions regions) {

    List<Reason> warnings(Placement draft) {
      Order order = orders.get(draft.orderId());
      Team team = teams.get(draft.teamId());
      if (order == null || team == null) return List.of();
      Eligibility eligibility = rules.eligibility(order.regionCode());
      return draft.members().entrySet().stream()
          .filter(member -> people.containsKey(member.getValue()))
          .map(member -> ask(draft, order, team, member.getKey(), member.getValue()))
          .flatMap(ask -> eligibility.listWarnings(ask).stream())
          .distinct()
          .toList();
    }

    private Ask ask(Placement draft, Order order, Team team, UUID seat, UUID member) {
      Volunteer volunteer = Objects.requireNonNull(people.get(member));
      Region county = regions.getRegion(order.regionCode());
      TimeWindow period =
          order.serviceAt(draft.start())
              .padded(Duration.ofMinutes(draft.legInMinutes()), Duration.ofMinutes(draft.legOutMinutes()));
      return new Ask(
          volunteer, regions.getRegion(volunteer.regionCode()), team, Set.of(), order, county, order.seat(seat), null,
          draft.start(), period, busy.getOrDefault(member, List.of()));
    }
  }
}
