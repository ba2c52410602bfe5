package org.bangshou.grab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.electrician;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Outcome;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.ledger.Outcome.Refused;
import org.bangshou.ledger.Outcome.Waitlisted;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.Scene;
import org.junit.jupiter.api.Test;

/** The scene at nine o'clock: five thousand people and twenty seats. */
class RushIT {

  private static final int PEOPLE = 5_000;
  private static final int SEATS = 20;
  private static final long SEED = 9;

  @Test
  void theSeatsGoToTheFirstTwentyEligibleByArrivalAndTheWaitlistToTheNext() throws Exception {
    try (Scene scene = Scene.open();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection gate = scene.connect();
        Statement hold = gate.createStatement()) {
      Random random = new Random(SEED);
      List<Volunteer> crowd = scene.save(IntStream.range(0, PEOPLE).mapToObj(n -> random.nextInt(4) == 0 ? electrician() : barber()).toList());
      Order order = scene.open(openOrder(seats(SEATS)));
      int mayWait = scene.get(CurrentRules.class).in(order.regionCode()).grab(order.function()).waitlistLimit();
      gate.setAutoCommit(false);
      hold.execute("SELECT 1 FROM service_order WHERE id = '" + order.id() + "' FOR UPDATE");
      List<Future<Outcome>> answers = comeOneAfterAnother(scene.get(Lanes.class), order, crowd, threads);
      gate.rollback();
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> answer : answers) outcomes.add(answer.get());

      List<Integer> eligible = IntStream.range(0, PEOPLE).filter(n -> crowd.get(n).level("barber") > 0).boxed().toList();
      List<Integer> winners = arrivals(outcomes, Granted.class);
      System.out.println("Of " + PEOPLE + " people for " + SEATS + " seats, seed " + SEED + ", these won, by arrival: " + winners);
      assertThat(winners).isEqualTo(eligible.subList(0, SEATS));
      assertThat(arrivals(outcomes, Waitlisted.class)).isEqualTo(eligible.subList(SEATS, SEATS + mayWait));
      assertThat(outcomes).as("everybody else is told why not").filteredOn(Refused.class::isInstance).hasSize(PEOPLE - SEATS - mayWait);
      assertThat(IntStream.range(0, mayWait).mapToObj(n -> ((Waitlisted) outcomes.get(eligible.get(SEATS + n))).position()))
          .isEqualTo(IntStream.rangeClosed(1, mayWait).boxed().toList());
    }
  }

  /** While the order is locked nobody is answered: each begins when the one before stands in the lane. */
  private static List<Future<Outcome>> comeOneAfterAnother(Lanes lanes, Order order, List<Volunteer> crowd, ExecutorService threads) {
    List<Future<Outcome>> answers = new ArrayList<>();
    for (Volunteer person : crowd) {
      CompletableFuture<Thread> begun = new CompletableFuture<>();
      answers.add(
          threads.submit(
              () -> {
                begun.complete(Thread.currentThread());
                return lanes.ask(order.id(), Claim.anySeat(person.id())).outcome();
              }));
      Thread thread = begun.join();
      while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
    }
    return answers;
  }

  /** The places in the order of arrival of those who got such an answer. */
  private static List<Integer> arrivals(List<Outcome> outcomes, Class<? extends Outcome> kind) {
    return IntStream.range(0, outcomes.size()).filter(n -> kind.isInstance(outcomes.get(n))).boxed().toList();
  }
}
