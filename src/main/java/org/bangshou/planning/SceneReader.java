package org.bangshou.planning;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleSet;

/** Gathers a scene: a handful of statements whatever the numbers, all of one moment. */
@Singleton
class SceneReader {

  /** Weekly limits look at whole ISO weeks. */
  private static final Duration A_WEEK = Duration.ofDays(8);

  private final Orders orders;
  private final Roster roster;
  private final Ledger ledger;
  private final Regions regions;
  private final CurrentRules rules;
  private final ProposalRepository proposals;
  private final Clock clock;

  SceneReader(
      Orders orders,
      Roster roster,
      Ledger ledger,
      Regions regions,
      CurrentRules rules,
      ProposalRepository proposals,
      Clock clock) {
    this.orders = orders;
    this.roster = roster;
    this.ledger = ledger;
    this.regions = regions;
    this.rules = rules;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** What the solver may have of a scope, as if it were this moment, and everybody who could be asked, by these rules. */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  public Scene read(RunAsk ask, Instant now, RuleSet held) {
    String scope = ask.regionCode();
    List<Order> open = orders.listPlannable(scope, ask.horizon());
    return scene(scope, ask.horizon(), now, open, roster.listTeamsServing(scope), kept(ask, now, held), held);
  }

  /** What starts within the freeze window stays whole, whatever of it is pinned. */
  private List<Placement> kept(RunAsk ask, Instant now, RuleSet held) {
    Instant frozenUntil = now.plus(held.eligibility(ask.regionCode()).book().planning().freeze());
    return proposals.listKept(ask, frozenUntil).stream()
        .map(p -> p.start().isBefore(frozenUntil) ? p.withPin(Pin.ALL) : p)
        .toList();
  }

  /** One order and one team, as they are now and by what holds now: what an edit by hand looks at. */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  public Scene readFor(Order order, Team team, TimeWindow horizon) {
    return scene(order.regionCode(), horizon, clock.instant(), List.of(order), List.of(team), List.of(), rules.get());
  }

  private Scene scene(
      String scope,
      TimeWindow horizon,
      Instant now,
      List<Order> open,
      List<Team> teams,
      List<Placement> pinned,
      RuleSet held) {
    Map<UUID, Volunteer> people = activeMembers(teams);
    Map<UUID, List<Commitment>> taken =
        ledger.listActiveOn(open.stream().map(Order::id).toList()).stream()
            .collect(Collectors.groupingBy(Commitment::orderId));
    return new Scene(
        scope,
        horizon,
        now,
        held,
        regions.listCounties(Region.PROVINCE),
        open.stream().map(o -> open(o, taken.getOrDefault(o.id(), List.of()), horizon, now, held)).toList(),
        teams,
        people,
        ledger.listBusy(people.keySet(), horizon.padded(A_WEEK, A_WEEK)),
        pinned);
  }

  private Map<UUID, Volunteer> activeMembers(Collection<Team> teams) {
    Set<UUID> ids =
        teams.stream().flatMap(t -> t.members().stream()).map(Team.Member::volunteerId).collect(Collectors.toSet());
    return roster.listVolunteers(ids).stream()
        .filter(v -> v.status() == VolunteerStatus.ACTIVE)
        .collect(Collectors.toMap(Volunteer::id, v -> v));
  }

  private OpenOrder open(Order order, List<Commitment> held, TimeWindow horizon, Instant now, RuleSet rulesThen) {
    Region county = regions.getRegion(order.regionCode());
    Set<UUID> taken = held.stream().map(Commitment::seatId).collect(Collectors.toSet());
    UUID holding = held.stream().map(Commitment::teamId).filter(Objects::nonNull).findFirst().orElse(null);
    return new OpenOrder(
        order,
        county,
        order.seats().stream().filter(s -> !taken.contains(s.id())).toList(),
        holding,
        new OrderStarts(rulesThen.eligibility(county.code()))
            .allowed(order, county, Starts.of(order, horizon, now.plus(Scene.NOTICE))));
  }
}
