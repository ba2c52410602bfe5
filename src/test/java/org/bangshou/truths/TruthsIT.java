package org.bangshou.truths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.barber;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Outcome;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.ledger.Outcome.Refused;
import org.bangshou.ledger.Outcome.Waitlisted;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is always true, on two instances of the house over one real PostgreSQL: each truth once through
 * the house, in a crowd, and once past all its code, straight at the database.
 */
class TruthsIT {

  private static Scene scene;

  @BeforeAll
  static void openTwoInstances() {
    scene = Scene.nodes(2);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void twoHundredGrabsForThreeSeatsOnTwoInstancesLeaveThreeHolders() throws Exception {
    Order order = scene.open(openOrder(seats(3)));
    List<Volunteer> crowd = scene.save(Stream.generate(() -> barber()).limit(200).toList());
    List<Outcome> outcomes = atOnce(IntStream.range(0, 200).mapToObj(i -> grab(i % 2, order, crowd.get(i))).toList());
    assertThat(outcomes).filteredOn(Granted.class::isInstance).hasSize(3);
    assertThat(holders(order)).isEqualTo("3");
    assertThat(scene.ask("SELECT max(n) FROM (SELECT count(*) AS n FROM commitment WHERE active GROUP BY seat_id) s")).isEqualTo("1");
    assertThat(outcomes).as("everybody is answered").hasSize(200);
  }

  @Test
  void theDatabaseRefusesASecondHolderOfASeat() {
    Order order = scene.open(openOrder(seats(2)));
    Commitment held = granted(scene.ledger().commit(order.id(), Claim.anySeat(scene.save(barber()).id())));
    Volunteer other = scene.save(barber());
    assertThatThrownBy(() -> scene.tell(copy(held, other.id(), order.id(), held.seatId(), "2026-12-01T10:00Z")))
        .hasMessageContaining("one_holder_per_seat");
  }

  @Test
  void aGrabDecidesOnlyWhenTheOneBeforeItHasEnded() throws Exception {
    Order order = scene.open(openOrder(seats(1)));
    Commitment like = granted(scene.ledger().commit(scene.open(openOrder(seats(1))).id(), Claim.anySeat(scene.save(barber()).id())));
    Volunteer before = scene.save(barber());
    Volunteer after = scene.save(barber());
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor();
        Connection other = scene.connect()) {
      other.setAutoCommit(false);
      tell(other, "SELECT 1 FROM service_order WHERE id = '" + order.id() + "' FOR NO KEY UPDATE");
      tell(other, copy(like, before.id(), order.id(), order.seats().getFirst().id(), "2026-11-24T02:00Z"));
      Future<Outcome> waiting = crowd.submit(grab(1, order, after));
      Eventually.within(Duration.ofSeconds(20), "the grab waits", () -> !scene.ask("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty());
      other.commit();
      assertThat(waiting.get()).isInstanceOf(Waitlisted.class);
    }
  }

  @Test
  void thePromisesOfOnePersonNeverOverlapWhicheverInstanceIsAsked() throws Exception {
    Volunteer wanted = scene.save(barber());
    List<Order> sameMorning =
        Stream.generate(() -> scene.open(openOrder(seats(1), between("2026-11-25T09:00", "2026-11-25T10:30")))).limit(20).toList();
    List<Outcome> outcomes =
        atOnce(IntStream.range(0, 20).mapToObj(i -> grab(i % 2, sameMorning.get(i), wanted)).toList());
    assertThat(outcomes).filteredOn(Granted.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(19)
        .allSatisfy(o -> assertThat(((Refused) o).reasons()).extracting(Reason::code).contains("time-conflict"));
  }

  @Test
  void theDatabaseRefusesAPersonInTwoPlacesTheWayThereIncluded() {
    Order morning = scene.open(openOrder(seats(1), between("2026-11-26T09:00", "2026-11-26T10:30")));
    Order elsewhere = scene.open(openOrder(seats(1), between("2026-11-26T10:30", "2026-11-26T12:00")));
    Commitment held = granted(scene.ledger().commit(morning.id(), Claim.anySeat(scene.save(barber()).id())));
    UUID seat = elsewhere.seats().getFirst().id();
    assertThatThrownBy(
            () -> scene.tell(copy(held, held.volunteerId(), elsewhere.id(), seat, held.service().end().toString())))
        .hasMessageContaining("nobody_in_two_places");
  }

  @Test
  void theDatabaseRefusesASeatBeyondTheOrdersNumber() {
    Order order = scene.open(openOrder(seats(1)));
    assertThatThrownBy(
            () ->
                scene.tell(
                    "INSERT INTO seat (id, order_id, number, order_seats, skill, level) VALUES ('%s', '%s', 2, 1, 'barber', 1)"
                        .formatted(Ids.next(), order.id())))
        .hasMessageContaining("seat_check");
    assertThatThrownBy(
            () ->
                scene.tell(
                    "INSERT INTO seat (id, order_id, number, order_seats, skill, level) VALUES ('%s', '%s', 2, 2, 'barber', 1)"
                        .formatted(Ids.next(), order.id())))
        .hasMessageContaining("seat_order_id_order_seats_fkey");
  }

  @Test
  void theDatabaseRefusesAStatusThatNobodyKnows() {
    Order order = scene.open(openOrder(seats(1)));
    assertThatThrownBy(() -> scene.tell("UPDATE service_order SET status = 'LOST' WHERE id = '" + order.id() + "'"))
        .hasMessageContaining("service_order_status_check");
  }

  @Test
  void everyCommitmentTellsTheRulesThatAllowedItAndTheDatabaseInsists() {
    Order order = scene.open(openOrder(seats(2)));
    Commitment held = granted(scene.ledger().commit(order.id(), Claim.anySeat(scene.save(barber()).id())));
    assertThat(held.ruleVersion()).isEqualTo(scene.get(CurrentRules.class).get().version());
    assertThat(scene.ask("SELECT content ? 'eligibility.yaml' FROM rule_version WHERE hash = '" + held.ruleVersion() + "'")).isEqualTo("t");
    assertThatThrownBy(() -> scene.tell("UPDATE commitment SET rule_version = 'made-up' WHERE id = '" + held.id() + "'"))
        .hasMessageContaining("commitment_rule_version_fkey");
  }

  @Test
  void whatWasWrittenOnceStaysAsItWasWritten() {
    assertThatThrownBy(() -> scene.tell("DELETE FROM rule_version")).hasMessageContaining("append-only");
  }

  @Test
  void aGiveBackAndAGrabAtTheSameTimeNeverFillASeatTwice() throws Exception {
    for (int round = 0; round < 10; round++) {
      Order order = scene.open(openOrder(seats(1)));
      Commitment held = granted(scene.ledger().commit(order.id(), Claim.anySeat(scene.save(barber()).id())));
      List<Volunteer> crowd = scene.save(Stream.generate(() -> barber()).limit(8).toList());
      List<Callable<Outcome>> acts = new ArrayList<>(IntStream.range(0, 8).mapToObj(i -> grab(i % 2, order, crowd.get(i))).toList());
      acts.add(() -> new Granted(scene.get(1, Ledger.class).release(held.id(), "ill")));
      atOnce(acts);
      assertThat(holders(order)).isEqualTo("1");
    }
  }

  private static Callable<Outcome> grab(int node, Order order, Volunteer volunteer) {
    return () -> scene.get(node, Ledger.class).commit(order.id(), Claim.anySeat(volunteer.id()));
  }

  private static void tell(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<Outcome> atOnce(List<Callable<Outcome>> acts) throws Exception {
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> answer : crowd.invokeAll(acts)) outcomes.add(answer.get());
      return outcomes;
    }
  }

  private static Commitment granted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Granted.class);
    return ((Granted) outcome).commitment();
  }

  private static String holders(Order order) {
    return scene.ask("SELECT count(*) FROM commitment WHERE active AND order_id = '" + order.id() + "'");
  }

  /** Writes a commitment past the ledger: as this one, but by that person, on that seat, from then on for an hour. */
  private static String copy(Commitment like, UUID volunteer, UUID order, UUID seat, String start) {
    return """
        INSERT INTO commitment (id, order_id, seat_id, volunteer_id, region_code, city_code, origin, status,
               starts_at, ends_at, period, rule_version)
        SELECT '%s', '%s', '%s', '%s', region_code, city_code, origin, status, '%5$s'::timestamptz,
               '%5$s'::timestamptz + interval '1 hour', tstzrange('%5$s'::timestamptz, '%5$s'::timestamptz + interval '1 hour'),
               rule_version
          FROM commitment WHERE id = '%6$s'
        """
        .formatted(Ids.next(), order, seat, volunteer, start, like.id());
  }
}
