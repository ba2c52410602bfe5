package org.bangshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.function;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.barber;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.ledger.Outcome.Refused;
import org.bangshou.ledger.Outcome.Waitlisted;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.OrderFixtures;
import org.bangshou.testing.RuleFolders;
import org.bangshou.testing.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits, and what becomes of it; of the house's functions one lets nobody wait here, and one everybody. */
class WaitlistIT {

  private static final OrderFixtures.Trait NOBODY_WAITS = function("mental-health");
  private static final OrderFixtures.Trait EVERYBODY_WAITS = function("lecture");

  @TempDir private static Path folder;

  private static Scene scene;

  @BeforeAll
  static void openTheHouse() {
    RuleFolders.packagedIn(folder);
    RuleFolders.change(folder, "service-functions.yaml", "grab: { leaderTakesSeveral: false }", "grab: { waitlistMode: none }");
    RuleFolders.change(folder, "service-functions.yaml", "  - id: lecture\n", "  - id: lecture\n    grab: { waitlistMode: waitlist-only }\n");
    scene = Scene.open(Map.of("bangshou.rules", folder.toString()));
  }

  @AfterAll
  static void closeTheHouse() {
    scene.close();
  }

  @Test
  void whereNobodyWaitsWhoComesTooLateHearsThatItIsFull() {
    Order order = scene.open(openOrder(seats(1), NOBODY_WAITS));
    grabbed(order, volunteer());
    assertThat(grab(order, volunteer()))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reasons()).extracting(Reason::code).containsExactly("order-full"));
    assertThat(waiting(order)).isEmpty();
  }

  @Test
  void whereSomeWaitTheSeatsGoFirstAndTheOthersWaitInTheOrderOfTheirArrival() {
    Order order = scene.open(openOrder(seats(2)));
    List<Outcome> outcomes = Stream.generate(() -> grab(order, volunteer())).limit(5).toList();
    assertThat(outcomes.subList(0, 2)).allMatch(Granted.class::isInstance);
    assertThat(outcomes.subList(2, 5)).extracting(o -> ((Waitlisted) o).position()).containsExactly(1, 2, 3);
  }

  @Test
  void whereEverybodyWaitsNobodyGetsAFreeSeatAtOnce() {
    Order order = scene.open(openOrder(seats(2), EVERYBODY_WAITS));
    Volunteer first = volunteer();
    assertThat(grab(order, first)).isInstanceOf(Waitlisted.class);
    assertThat(active(order)).isEmpty();
    scene.ledger().promote(order.id());
    assertThat(offered(order)).containsExactly(first.id());
  }

  @Test
  void severalFreeSeatsGoToSeveralPeopleInOneGoInTheOrderOfTheirArrival() {
    Order order = scene.open(openOrder(seats(3), EVERYBODY_WAITS));
    List<Volunteer> queue = queue(order, 5);
    scene.ledger().promote(order.id());
    assertThat(offered(order)).containsExactlyInAnyOrderElementsOf(ids(queue.subList(0, 3)));
    assertThat(scene.ask("SELECT count(DISTINCT created_at) FROM commitment WHERE order_id = '" + order.id() + "'"))
        .as("in one transaction").isEqualTo("1");
    assertThat(waiting(order)).containsExactlyElementsOf(ids(queue.subList(3, 5)));
    assertThat(scene.ledger().findWaitlistPosition(order.id(), queue.get(3).id())).as("moved up").hasValue(1);
  }

  @Test
  void threeWhoGiveBackAtOnceMakeRoomForTheFirstThree() throws Exception {
    Order order = scene.open(openOrder(seats(3)));
    List<Commitment> held = Stream.generate(() -> grabbed(order, volunteer())).limit(3).toList();
    List<Volunteer> queue = queue(order, 5);
    CyclicBarrier start = new CyclicBarrier(3);
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Commitment>> all = new ArrayList<>();
      for (Commitment c : held) {
        Callable<Commitment> back =
            () -> {
              start.await();
              return scene.ledger().release(c.id(), "ill");
            };
        all.add(crowd.submit(back));
      }
      for (Future<Commitment> each : all) each.get();
    }
    assertThat(offered(order)).containsExactlyInAnyOrderElementsOf(ids(queue.subList(0, 3)));
    assertThat(waiting(order)).containsExactlyElementsOf(ids(queue.subList(3, 5)));
  }

  @Test
  void aFreedSeatIsOfferedInTheTransactionThatFreesIt() {
    Order order = scene.open(openOrder(seats(1)));
    Commitment held = grabbed(order, volunteer());
    queue(order, 1);
    scene.ledger().release(held.id(), "ill");
    Commitment offer = active(order).getFirst();
    assertThat(offer.status()).isEqualTo(CommitmentStatus.OFFERED);
    assertThat(offer.seatId()).isEqualTo(held.seatId());
    assertThat(scene.ask("SELECT o.created_at = e.ended_at FROM commitment o, commitment e WHERE o.id = '%s' AND e.id = '%s'".formatted(offer.id(), held.id())))
        .as("what one transaction writes has one time").isEqualTo("t");
  }

  @Test
  void eachIsCheckedAgainWhenTheirTurnComesAndWhoMayNotKeepsTheirPlace() throws SQLException {
    Order order = scene.open(openOrder(seats(1)));
    Commitment held = grabbed(order, volunteer());
    List<Volunteer> queue = queue(order, 3);
    scene.tell("DELETE FROM volunteer_skill WHERE volunteer_id = '" + queue.get(0).id() + "'");
    scene.tell("UPDATE volunteer SET status = 'RETIRED' WHERE id = '" + queue.get(1).id() + "'");
    scene.ledger().release(held.id(), "ill");
    assertThat(offered(order)).containsExactly(queue.get(2).id());
    assertThat(waiting(order)).containsExactlyElementsOf(ids(queue.subList(0, 2)));
  }

  @Test
  void theTimeToAnswerIsTheRulesAndRunsOnTheDatabasesClock() throws SQLException {
    Order order = scene.open(openOrder(seats(1)));
    Commitment held = grabbed(order, volunteer());
    List<Volunteer> queue = queue(order, 2);
    scene.ledger().release(held.id(), "ill");
    UUID offer = active(order).getFirst().id();
    assertThat(scene.ask("SELECT round(extract(epoch FROM offer_deadline - now()) / 60) FROM commitment WHERE id = '" + offer + "'"))
        .as("minutes from the database's now, whatever the house's clock says").isEqualTo("120");
    scene.tell("UPDATE commitment SET offer_deadline = now() - interval '1 second' WHERE id = '" + offer + "'");
    Eventually.within(
        Duration.ofSeconds(10), "the next is asked",
        () -> offered(order).equals(List.of(queue.get(1).id())));
    assertThat(scene.ledger().getCommitment(offer).status()).isEqualTo(CommitmentStatus.EXPIRED);
  }

  @Test
  void whoLeavesIsNotAskedAndTheOthersMoveUp() {
    Order order = scene.open(openOrder(seats(1)));
    Commitment held = grabbed(order, volunteer());
    List<Volunteer> queue = queue(order, 2);
    scene.ledger().leaveWaitlist(order.id(), queue.getFirst().id());
    assertThat(scene.ledger().findWaitlistPosition(order.id(), queue.getLast().id())).hasValue(1);
    scene.ledger().release(held.id(), "ill");
    assertThat(offered(order)).containsExactly(queue.getLast().id());
  }

  /** Found by prove, seed 639955268: whoever left while a seat was being offered to them got the offer all the same. */
  @Test
  void whoLeavesTheWaitlistWaitsForAPromotionThatIsUnderWay() throws Exception {
    Order order = scene.open(openOrder(seats(1)));
    Volunteer waiter = scene.save(barber());
    scene.ledger().commit(order.id(), Claim.anySeat(scene.save(barber()).id()));
    scene.ledger().commit(order.id(), Claim.anySeat(waiter.id()));
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor();
        Connection promoting = scene.connect();
        Statement statement = promoting.createStatement()) {
      promoting.setAutoCommit(false);
      statement.execute("SELECT 1 FROM service_order WHERE id = '" + order.id() + "' FOR NO KEY UPDATE");
      Future<?> leaving = crowd.submit(() -> scene.ledger().leaveWaitlist(order.id(), waiter.id()));
      Eventually.within(Duration.ofSeconds(20), "they wait", () -> !scene.ask("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty());
      assertThat(leaving.isDone()).isFalse();
      promoting.commit();
      leaving.get();
    }
    assertThat(waiting(order)).isEmpty();
  }

  private static Volunteer volunteer() {
    return scene.save(barber());
  }

  private static List<Volunteer> queue(Order order, int length) {
    List<Volunteer> queue = Stream.generate(WaitlistIT::volunteer).limit(length).toList();
    List<Claim> claims = queue.stream().map(v -> Claim.anySeat(v.id())).toList();
    assertThat(scene.ledger().commit(order.id(), claims)).extracting(Answered::outcome).hasOnlyElementsOfType(Waitlisted.class);
    return queue;
  }

  private static Outcome grab(Order order, Volunteer volunteer) {
    return scene.ledger().commit(order.id(), Claim.anySeat(volunteer.id()));
  }

  private static Commitment grabbed(Order order, Volunteer volunteer) {
    Outcome outcome = grab(order, volunteer);
    assertThat(outcome).isInstanceOf(Granted.class);
    return ((Granted) outcome).commitment();
  }

  private static List<Commitment> active(Order order) {
    return scene.ledger().listActiveOn(List.of(order.id()));
  }

  private static List<UUID> offered(Order order) {
    return active(order).stream().filter(c -> c.status() == CommitmentStatus.OFFERED).map(Commitment::volunteerId).toList();
  }

  private static List<UUID> waiting(Order order) {
    return scene.get(WaitlistRepository.class).listWaiting(List.of(order.id())).stream().map(WaitlistRepository.Waiting::volunteerId).toList();
  }

  private static List<UUID> ids(List<Volunteer> volunteers) {
    return volunteers.stream().map(Volunteer::id).toList();
  }
}
