package org.bangshou.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.id;
import static org.bangshou.testing.VolunteerFixtures.level;
import static org.bangshou.testing.VolunteerFixtures.memberOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.ExchangeOutcome;
import org.bangshou.ledger.ExchangeOutcome.Standing;
import org.bangshou.ledger.Exchanging;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.order.Approval;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Urgency;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.RegionFixtures;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.testing.Scene;
import org.bangshou.testing.TeamFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A past in which seats changed hands is played as it was, and nobody who waits is asked for a seat that never was free. */
class ExchangeReplayIT {

  private static final Instant NOW = Instant.now();

  @SuppressWarnings("NullAway.Init") // set before each
  private Scene scene;

  @SuppressWarnings("NullAway.Init") // set before each
  private List<Volunteer> people;

  @SuppressWarnings("NullAway.Init") // set before each
  private Team team;

  @BeforeEach
  void open() {
    scene = Scene.open(Map.of("test.now", NOW.toString()));
    team = scene.save(TeamFixtures.team(Set.of("330500"), List.of()));
    people = scene.save(Stream.generate(() -> barber(memberOf(team))).limit(4).toList());
    scene.save(
        new Team(team.id(), team.code(), team.name(), team.kind(), team.regionCode(), team.base(), team.regionCodes(),
            TeamFixtures.members(people.toArray(Volunteer[]::new))));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void underTheSameRulesTheSameSeatsChangeHands() {
    Order first = order(9);
    Order second = order(9);
    Order third = order(11);
    Commitment one = grabbed(first, 0);
    Commitment two = grabbed(second, 1);
    Commitment handed = grabbed(third, 2);
    scene.ledger().commit(third.id(), Claim.anySeat(people.get(1).id()));
    done(exchanging().proposeSwap(one.id(), two.id()));
    done(exchanging().proposeHandOver(handed.id(), people.get(3).id()));
    Replay replay = replay("grab-policy.yaml", "maxOpenClaims: 5", "maxOpenClaims: 6");
    assertThat(holders(replay, Run.OLD))
        .isEqualTo(Map.of(first.id(), ids(1), second.id(), ids(0), third.id(), ids(3)))
        .isEqualTo(holders(replay, Run.NEW));
    assertThat(replay.orders()).allMatch(OrderRow::isAlike);
  }

  @Test
  void whatOtherRulesForbidStaysWithWhoHadIt() {
    Order order = order(9);
    Commitment given = grabbed(order, 0);
    Volunteer colleague = people.get(1);
    scene.save(barber(id(colleague.id()), level(1), memberOf(team)));
    done(exchanging().proposeHandOver(given.id(), colleague.id()));
    Replay replay =
        replay("eligibility.yaml", "when: volunteer.level = 0", "when: volunteer.level < 2");
    assertThat(holders(replay, Run.OLD)).isEqualTo(Map.of(order.id(), ids(1)));
    assertThat(holders(replay, Run.NEW)).isEqualTo(Map.of(order.id(), ids(0)));
  }

  private Replay replay(String file, String old, String changed) {
    LocalDate today = Zone.day(NOW);
    return scene.get(Replaying.class)
        .replay(RuleFixtures.setWith(file, old, changed), Region.PROVINCE, today, today, Duration.ofMinutes(1));
  }

  private static Map<UUID, List<UUID>> holders(Replay replay, Run run) {
    return replay.orders().stream()
        .collect(Collectors.toMap(OrderRow::orderId, o -> o.held(run).stream().map(OrderRow.Held::volunteerId).toList()));
  }

  private List<UUID> ids(int person) {
    return List.of(people.get(person).id());
  }

  private Exchanging exchanging() {
    return scene.get(Exchanging.class);
  }

  private void done(ExchangeOutcome proposed) {
    assertThat(proposed).isInstanceOf(Standing.class);
    assertThat(exchanging().accept(((Standing) proposed).exchange().id())).isInstanceOf(Standing.class);
  }

  private Commitment grabbed(Order order, int person) {
    var outcome = scene.ledger().commit(order.id(), Claim.anySeat(people.get(person).id()));
    assertThat(outcome).isInstanceOf(Granted.class);
    return ((Granted) outcome).commitment();
  }

  /** For one barber, in the morning in so many days. */
  private Order order(int days) {
    var home = RegionFixtures.DEQING;
    Instant start = Zone.instant(Zone.day(NOW).plusDays(days).atTime(9, 0));
    UUID requester = UUID.fromString(scene.ask("SELECT id FROM requester LIMIT 1"));
    OrderDraft draft =
        new OrderDraft(
            null, requester, "public-benefit", "敬老院理发", "", home.code(), "某社区", home.seat(), 90,
            List.of(TimeWindow.of(start, Duration.ofMinutes(90))), List.of(new SeatDraft("barber", 1)), Mode.GRAB,
            Urgency.NORMAL, false, false, null);
    Order submitted = scene.orders().submit(draft, scene.get(CurrentRules.class).get().version());
    return scene.orders().approve(submitted.id(), Approval.asAsked(), Duration.ofHours(48));
  }
}
