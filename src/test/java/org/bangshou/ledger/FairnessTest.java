package org.bangshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.opensAt;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.timesAWeek;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.bangshou.testing.RegionFixtures;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/**
 * A month in one county with fifty people who grab whatever they see the minute it opens, and five hundred
 * who look now and then: what share of the seats the fifty take, under four policies.
 */
class FairnessTest {

  private static final long SEED = 50;
  private static final int GREEDY = 50;
  private static final int ORDINARY = 500;
  private static final int DAYS = 30;
  private static final int ORDERS_A_DAY = 30;

  /** Minutes for which those who seldom served have an order to themselves. */
  private static final int TIER = 240;

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 30);

  /** An ordinary volunteer looks at the pool about every other day. */
  private static final int LOOKS_A_DAY = ORDINARY / 2;

  @Test
  void capsAndTiersLeaveMoreSeatsToThoseWhoLookNowAndThen() {
    double neither = greedyShare(policy(100, 100, 0));
    double caps = greedyShare(policy(3, 3, 0));
    double tiers = greedyShare(policy(100, 100, TIER));
    double both = greedyShare(policy(3, 3, TIER));
    System.out.printf(
        "Share of the seats that %d of %d people took, seed %d: without caps and tiers %.0f %%, caps %.0f %%, tiers %.0f %%, both %.0f %%%n",
        GREEDY, GREEDY + ORDINARY, SEED, 100 * neither, 100 * caps, 100 * tiers, 100 * both);
    assertThat(neither).isGreaterThan(0.7);
    assertThat(caps).isLessThan(neither);
    assertThat(tiers).isLessThan(neither);
    assertThat(both).isLessThan(caps).isLessThan(tiers).isLessThan(0.5 * neither);
  }

  /** The province's rules with other caps, and with so many minutes for those who seldom served. */
  private static RuleSet policy(int openClaims, int claimsPerWeek, int seldomFirst) {
    Map<String, String> files = new LinkedHashMap<>(RuleFixtures.provinceOnly().files());
    files.computeIfPresent(
        "grab-policy.yaml",
        (name, text) ->
            text.replaceAll("(?m)^maxOpenClaims: \\d+", "maxOpenClaims: " + openClaims)
                .replaceAll("(?m)^maxClaimsPerWeek: \\d+", "maxClaimsPerWeek: " + claimsPerWeek)
                .replaceAll("seldomFirst: \\d+", "seldomFirst: " + seldomFirst));
    return RuleSetReader.read(files);
  }

  private static double greedyShare(RuleSet rules) {
    Month month = new Month(rules);
    for (int day = 0; day < DAYS; day++) month.plan(FIRST_DAY.plusDays(day));
    return month.play();
  }

  /** What happens then. */
  private record Act(Instant at, int turn, Consumer<Instant> deed) {}

  private static final class Month {

    private final Random random = new Random(SEED);
    private final List<Volunteer> greedy = Stream.generate(() -> barber(timesAWeek(21))).limit(GREEDY).toList();
    private final List<Volunteer> ordinary = Stream.generate(() -> barber()).limit(ORDINARY).toList();
    private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at).thenComparingInt(Act::turn));
    private final List<Order> open = new ArrayList<>();
    private final Rehearsal rehearsal;
    private int turns;
    private int takenByGreedy;
    private int taken;

    Month(RuleSet rules) {
      List<Volunteer> all = Stream.concat(greedy.stream(), ordinary.stream()).toList();
      rehearsal = new Rehearsal(rules, Cast.of(all, List.of(), code -> RegionFixtures.DEQING));
    }

    void plan(LocalDate day) {
      for (int n = 0; n < ORDERS_A_DAY; n++) {
        Instant opens = Zone.instant(day.atTime(8 + random.nextInt(10), random.nextInt(60)));
        Order order = order(day.plusDays(2 + random.nextInt(8)), opens);
        at(opens, then -> open(order));
        for (Volunteer person : greedy) chase(person, order, opens);
      }
      for (int n = 0; n < LOOKS_A_DAY; n++) {
        Volunteer person = ordinary.get(random.nextInt(ORDINARY));
        at(Zone.instant(day.atTime(7 + random.nextInt(14), random.nextInt(60))), then -> takeTheFirst(person, then));
      }
    }

    private Order order(LocalDate day, Instant opens) {
      LocalDateTime start = day.atTime(8 + random.nextInt(9), 0);
      return openOrder(seats(1), opensAt(opens), between(start.toString(), start.plusMinutes(90).toString()));
    }

    /** Their phone tells them when it opens, and when the turn of everybody comes. */
    private void chase(Volunteer person, Order order, Instant opens) {
      for (int minutes : List.of(0, TIER)) {
        at(opens.plus(Duration.ofMinutes(minutes)).plusSeconds(1 + random.nextInt(60)), then -> {
          if (open.contains(order)) claim(order, person, then);
        });
      }
    }

    private void takeTheFirst(Volunteer person, Instant now) {
      for (Order order : List.copyOf(open)) if (claim(order, person, now)) return;
    }

    private void open(Order order) {
      rehearsal.open(order);
      open.add(order);
    }

    private boolean claim(Order order, Volunteer person, Instant now) {
      if (!(rehearsal.claim(order.id(), Claim.anySeat(person.id()), now) instanceof Granted(var promise))) return false;
      open.remove(order);
      taken++;
      if (greedy.contains(person)) takenByGreedy++;
      at(promise.service().end(), then -> {
        rehearsal.serve(promise.id(), CommitmentStatus.SERVING, then);
        rehearsal.serve(promise.id(), CommitmentStatus.SERVED, then);
      });
      return true;
    }

    private void at(Instant moment, Consumer<Instant> deed) {
      acts.add(new Act(moment, turns++, deed));
    }

    /** The share of the seats that the greedy took. */
    double play() {
      while (!acts.isEmpty()) {
        Act act = acts.remove();
        act.deed().accept(act.at());
      }
      return (double) takenByGreedy / taken;
    }
  }
}
