package org.bangshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.OrderFixtures;
import org.bangshou.testing.RegionFixtures;
import org.bangshou.testing.Scene;
import org.bangshou.testing.TeamFixtures;
import org.bangshou.testing.TimeFixtures;
import org.bangshou.testing.VolunteerFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rehearsal and the real ledger on PostgreSQL answer the same to one random history of acts. */
class RehearsalIT {

  private static final int ORDERS = 30;
  private static final int ACTS = 500;

  /** Who may claim what depends on the hour: at some a rare kind comes late. */
  private static final int MOST_ACTS = 5_000;

  private static final List<String> EVERY_KIND =
      List.of(
          "Granted", "Waitlisted", "Refused", "Offered", "GIVEN_BACK", "NO_SHOW", "promoted", "agreed", "withheld",
          "[requester-declined]", "handed over", "swapped", "not exchanged");

  private final Random random = new Random(20261124);
  private final List<Volunteer> people = new ArrayList<>();
  private final List<Team> teams = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final Map<String, Integer> kinds = new TreeMap<>();

  @SuppressWarnings("NullAway.Init") // set before each
  private Scene scene;

  @SuppressWarnings("NullAway.Init") // set before each
  private Rehearsal rehearsal;

  @BeforeEach
  void open() {
    scene = Scene.open();
    for (int at = 0; at < 4; at++) addTeam();
    for (int at = 0; at < 16; at++) people.add(scene.save(person()));
    for (int at = 0; at < ORDERS; at++) orders.add(scene.open(order()));
    Roster roster = scene.get(Roster.class);
    Cast cast =
        Cast.of(
            roster.listVolunteers(people.stream().map(Volunteer::id).toList()),
            roster.listTeams(teams.stream().map(Team::id).toList()), scene.get(Regions.class)::getRegion);
    rehearsal = new Rehearsal(scene.get(CurrentRules.class).get(), cast);
    orders.forEach(o -> rehearsal.open(scene.orders().getOrder(o.id())));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void bothAnswerTheSameToFiveHundredActs() {
    // a history that never refuses, promotes or frees anything would prove nothing
    for (int act = 0; act < ACTS || act < MOST_ACTS && !kinds.keySet().containsAll(EVERY_KIND); act++) {
      Order order = pick(orders);
      int dice = random.nextInt(100);
      if (dice < 62) claim(order, act);
      else if (dice < 72) claimTogether(order, act);
      else if (dice < 78) place(order, act);
      else if (dice < 86) exchange(order, act);
      else end(order, act);
    }
    for (Order order : orders) {
      assertThat(standing(rehearsal.listActiveOn(order.id())))
          .as(order.code())
          .isEqualTo(standing(scene.ledger().listActiveOn(List.of(order.id()))));
      assertThat(rehearsal.getOrder(order.id()).status()).isEqualTo(scene.orders().getOrder(order.id()).status());
    }
    assertThat(kinds.keySet()).containsAll(EVERY_KIND);
  }

  private void claim(Order order, int act) {
    UUID person = pick(people).id();
    Claim claim = random.nextInt(6) == 0
        ? new Claim(person, pick(order.seats()).id(), null, random.nextBoolean(), null, null)
        : Claim.anySeat(person);
    compare(act, List.of(scene.ledger().commit(order.id(), claim)), List.of(rehearsal.claim(order.id(), claim, now())));
  }

  private void claimTogether(Order order, int act) {
    Team team = pick(teams);
    Map<UUID, UUID> members = members(team, order);
    compare(
        act,
        scene.ledger().commitTogether(order.id(), team.id(), members, null, null),
        rehearsal.claimTogether(order.id(), team.id(), members, null, now()));
  }

  private void place(Order order, int act) {
    Team team = pick(teams);
    Instant start = order.windows().getFirst().start().plus(Duration.ofMinutes(15L * random.nextInt(4)));
    Placing placing = new Placing(order.id(), team.id(), start, members(team, order), 30, 30, null);
    PlacingOutcome real = scene.ledger().place(placing);
    PlacingOutcome rehearsed = rehearsal.place(placing, now());
    assertThat(told(rehearsed)).as("placement %d", act).isEqualTo(told(real));
    count(real.getClass().getSimpleName());
  }

  /** Somebody asks a member of their team to take over, or to swap if they hold something elsewhere. */
  private void exchange(Order order, int act) {
    List<Commitment> held = scene.ledger().listActiveOn(List.of(order.id()));
    if (held.isEmpty()) return;
    Commitment given = pick(held);
    List<UUID> colleagues =
        teams.stream().filter(t -> t.has(given.volunteerId())).flatMap(t -> t.members().stream())
            .map(Team.Member::volunteerId).filter(id -> !id.equals(given.volunteerId())).toList();
    if (colleagues.isEmpty()) return;
    UUID colleague = pick(colleagues);
    Optional<Commitment> taken =
        scene.ledger().listOf(colleague).stream()
            .filter(c -> c.status().isActive() && !c.orderId().equals(order.id())).findFirst();
    Map<UUID, UUID> to = new LinkedHashMap<>(Map.of(rehearsed(given), colleague));
    taken.ifPresent(c -> to.put(rehearsed(c), given.volunteerId()));
    ExchangeOutcome real =
        taken.map(c -> exchanging().proposeSwap(given.id(), c.id()))
            .orElseGet(() -> exchanging().proposeHandOver(given.id(), colleague));
    if (real instanceof ExchangeOutcome.Standing(var asked)) exchanging().accept(asked.id());
    boolean done = real instanceof ExchangeOutcome.Standing;
    assertThat(rehearsal.exchange(to, now())).as("exchange %d: %s", act, real).isEqualTo(done);
    count(!done ? "not exchanged" : taken.isPresent() ? "swapped" : "handed over");
  }

  private UUID rehearsed(Commitment real) {
    return rehearsal.listActiveOn(real.orderId()).stream()
        .filter(c -> c.volunteerId().equals(real.volunteerId())).findFirst().orElseThrow().id();
  }

  private Exchanging exchanging() {
    return scene.get(Exchanging.class);
  }

  /** Somebody gives back, declines or does not come; then everybody who waits anywhere is asked again. */
  private void end(Order order, int act) {
    List<Commitment> held = scene.ledger().listActiveOn(List.of(order.id()));
    if (held.isEmpty()) return;
    Commitment real = pick(held);
    UUID rehearsed = rehearsed(real);
    switch (real.status()) {
      case OFFERED -> {
        if (random.nextBoolean()) {
          scene.ledger().accept(real.id());
          rehearsal.accept(rehearsed, now());
        } else {
          scene.ledger().decline(real.id(), "");
          rehearsal.release(rehearsed, CommitmentStatus.DECLINED, now());
        }
      }
      case ACCEPTED -> {
        if (real.isAsked() && random.nextInt(4) > 0) {
          answer(real.id(), rehearsed);
          break;
        }
        boolean noShow = !real.isAsked() && random.nextInt(5) == 0;
        count(noShow ? "NO_SHOW" : "GIVEN_BACK");
        if (noShow) missReally(real.id());
        else scene.ledger().release(real.id(), "");
        rehearsal.release(rehearsed, noShow ? CommitmentStatus.NO_SHOW : CommitmentStatus.GIVEN_BACK, now());
      }
      default -> throw new IllegalStateException("nobody serves here: " + real);
    }
    for (Order each : orders) {
      scene.ledger().promote(each.id());
      rehearsal.promote(each.id(), now());
    }
    List<Commitment> after = scene.ledger().listActiveOn(List.of(order.id()));
    if (after.stream().anyMatch(c -> c.origin() == Origin.WAITLIST)) count("promoted");
    assertThat(standing(rehearsal.listActiveOn(order.id()))).as("after act %d", act).isEqualTo(standing(after));
  }

  /** The requester agrees to somebody, or does not. */
  private void answer(UUID real, UUID rehearsed) {
    if (random.nextBoolean()) {
      scene.ledger().consent(real);
      rehearsal.consent(rehearsed);
      count("agreed");
    } else {
      scene.ledger().refuseConsent(real, "");
      rehearsal.withhold(rehearsed, CommitmentStatus.DECLINED, now());
      count("withheld");
    }
  }

  /** The database notes by its own clock when it was; the rules look at it by the house's. */
  private void missReally(UUID commitment) {
    scene.ledger().noShow(commitment);
    try {
      scene.tell("UPDATE commitment SET ended_at = '" + now() + "' WHERE id = '" + commitment + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compare(int act, List<Outcome> real, List<Outcome> rehearsed) {
    assertThat(rehearsed.stream().map(RehearsalIT::told).sorted())
        .as("act %d", act)
        .containsExactlyElementsOf(real.stream().map(RehearsalIT::told).sorted().toList());
    count(real.getFirst().getClass().getSimpleName());
    if (real.getFirst() instanceof Outcome.Refused(var reasons, _)) count(codes(reasons));
  }

  /** What can be the same: everything but ids and times of writing. */
  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Granted(var c) -> told(c);
      case Outcome.Waitlisted(_, int position) -> "waits as number " + position;
      case Outcome.Refused(var reasons, _) -> codes(reasons);
      case Outcome.KeyReused _ -> "key reused";
    };
  }

  private static String told(PlacingOutcome outcome) {
    return switch (outcome) {
      case PlacingOutcome.Offered(var offers, _) -> standing(offers).toString();
      case PlacingOutcome.Stale(var reasons) -> "stale " + codes(reasons);
      case PlacingOutcome.Refused(var reasons) -> "refused " + codes(reasons);
    };
  }

  private static String told(Commitment c) {
    return c.volunteerId() + " on " + c.seatId() + " with " + c.teamId() + " " + c.origin() + " " + c.status() + " "
        + c.consent() + " " + c.service() + " " + c.period();
  }

  private static String codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList().toString();
  }

  private static List<String> standing(List<Commitment> commitments) {
    return commitments.stream().map(c -> told(c)).sorted().toList();
  }

  private void count(String kind) {
    kinds.merge(kind, 1, Integer::sum);
  }

  private Map<UUID, UUID> members(Team team, Order order) {
    List<UUID> seats = new ArrayList<>(order.seats().stream().map(s -> s.id()).toList());
    List<UUID> members = new ArrayList<>(team.members().stream().map(Team.Member::volunteerId).toList());
    Collections.shuffle(seats, random);
    Collections.shuffle(members, random);
    Map<UUID, UUID> chosen = new LinkedHashMap<>();
    for (int at = 0; at < Math.min(seats.size(), 1 + random.nextInt(2)); at++) chosen.put(seats.get(at), members.get(at));
    return chosen;
  }

  private void addTeam() {
    Team empty = scene.save(TeamFixtures.team(Set.of(random.nextBoolean() ? "330500" : "330000"), List.of()));
    List<Volunteer> members = new ArrayList<>();
    for (int at = 0; at < 4; at++) members.add(scene.save(person(VolunteerFixtures.memberOf(empty))));
    people.addAll(members);
    teams.add(
        scene.save(
            new Team(empty.id(), empty.code(), empty.name(), empty.kind(), empty.regionCode(), empty.base(),
                empty.regionCodes(), TeamFixtures.members(members.toArray(Volunteer[]::new)))));
  }

  private Volunteer person(VolunteerFixtures.Trait... more) {
    List<VolunteerFixtures.Trait> traits = new ArrayList<>(List.of(more));
    traits.add(VolunteerFixtures.level(1 + random.nextInt(5)));
    traits.add(VolunteerFixtures.timesAWeek(2 + random.nextInt(5)));
    traits.add(VolunteerFixtures.goingUpTo(20 + random.nextInt(200)));
    traits.add(VolunteerFixtures.bornIn(1946 + random.nextInt(50)));
    traits.add(VolunteerFixtures.livingIn(pick(List.of(RegionFixtures.DEQING, RegionFixtures.WUXING))));
    return VolunteerFixtures.barber(traits.toArray(VolunteerFixtures.Trait[]::new));
  }

  private Order order() {
    List<OrderFixtures.Trait> traits = new ArrayList<>();
    traits.add(OrderFixtures.seats(VolunteerFixtures.BARBER, 1 + random.nextInt(3), 1 + random.nextInt(3)));
    traits.add(OrderFixtures.in(pick(List.of(RegionFixtures.DEQING, RegionFixtures.WUXING, RegionFixtures.YONGJIA))));
    int day = 24 + random.nextInt(6);
    int hour = 7 + random.nextInt(10);
    traits.add(OrderFixtures.between("2026-11-%02dT%02d:00".formatted(day, hour), "2026-11-%02dT%02d:00".formatted(day, hour + 4)));
    traits.add(OrderFixtures.lasting(60 + 30 * random.nextInt(4)));
    if (random.nextInt(4) == 0) traits.add(OrderFixtures.oneTeam());
    if (random.nextInt(3) == 0) traits.add(OrderFixtures.function("mental-health"));
    return OrderFixtures.openOrder(traits.toArray(OrderFixtures.Trait[]::new));
  }

  private Instant now() {
    return TimeFixtures.NOW;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
