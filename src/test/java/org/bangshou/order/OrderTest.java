package org.bangshou.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.fixedAt;
import static org.bangshou.testing.OrderFixtures.grabDeadline;
import static org.bangshou.testing.OrderFixtures.lasting;
import static org.bangshou.testing.OrderFixtures.mode;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.order;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.TimeFixtures.NOW;
import static org.bangshou.testing.TimeFixtures.at;
import static org.bangshou.testing.TimeFixtures.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.testing.OrderFixtures.Trait;
import org.junit.jupiter.api.Test;

class OrderTest {

  private static final Trait MORNING = between("2026-11-24T09:00", "2026-11-24T12:00");

  @Test
  void anOpenOrFilledOrderHasNoObstacle() {
    assertThat(openOrder(MORNING).findObstacle(NOW)).isEmpty();
    assertThat(order(OrderStatus.FILLED, MORNING).findObstacle(NOW)).isEmpty();
  }

  @Test
  void whatStandsInTheWayIsNamed() {
    assertThat(obstacle(order(OrderStatus.SUBMITTED, MORNING), NOW)).isEqualTo("order-not-open");
    assertThat(obstacle(order(OrderStatus.REJECTED, MORNING), NOW)).isEqualTo("order-not-open");
    assertThat(obstacle(order(OrderStatus.CANCELLED, MORNING), NOW)).isEqualTo("order-cancelled");
    assertThat(obstacle(order(OrderStatus.SERVED, MORNING), NOW)).isEqualTo("order-over");
    assertThat(obstacle(order(OrderStatus.LAPSED, MORNING), NOW)).isEqualTo("order-over");
    assertThat(obstacle(openOrder(MORNING, mode(Mode.DISPATCH)), NOW)).isEqualTo("dispatched-only");
  }

  @Test
  void itOpensAtItsMomentAndNotBefore() {
    Order order = openOrder(MORNING);
    Instant opens = Optional.ofNullable(order.opensAt()).orElseThrow();
    assertThat(order.findObstacle(opens)).isEmpty();
    assertThat(obstacle(order, opens.minusMillis(1))).isEqualTo("not-open-yet");
  }

  @Test
  void grabbingEndsAtTheDeadline() {
    Order order = openOrder(MORNING, mode(Mode.GRAB_THEN_DISPATCH), grabDeadline("2026-11-23T18:00"));
    assertThat(order.findObstacle(at("2026-11-23T17:59"))).isEmpty();
    assertThat(obstacle(order, at("2026-11-23T18:00"))).isEqualTo("grabbing-is-over");
  }

  @Test
  void itIsOverOnceItsLastStartHasPassed() {
    Order open = openOrder(MORNING, lasting(60));
    assertThat(open.findObstacle(at("2026-11-24T11:00"))).isEmpty();
    assertThat(obstacle(open, at("2026-11-24T11:01"))).isEqualTo("order-over");
    Order fixed = openOrder(MORNING, lasting(60), fixedAt("2026-11-24T09:30"));
    assertThat(fixed.findObstacle(at("2026-11-24T09:30"))).isEmpty();
    assertThat(obstacle(fixed, at("2026-11-24T09:31"))).isEqualTo("order-over");
  }

  @Test
  void theSolverHasItByItsModeAndItsDeadline() {
    Instant deadline = at("2026-11-23T18:00");
    Order both = openOrder(MORNING, mode(Mode.GRAB_THEN_DISPATCH), grabDeadline("2026-11-23T18:00"));
    assertThat(both.isPlannable(deadline.minusMillis(1))).isFalse();
    assertThat(both.isPlannable(deadline)).isTrue();
    assertThat(openOrder(MORNING, mode(Mode.GRAB_THEN_DISPATCH)).isPlannable(deadline)).isFalse();
    assertThat(openOrder(MORNING, mode(Mode.DISPATCH)).isPlannable(NOW)).isTrue();
    assertThat(openOrder(MORNING, mode(Mode.GRAB)).isPlannable(NOW)).isFalse();
    assertThat(order(OrderStatus.FILLED, MORNING, mode(Mode.DISPATCH)).isPlannable(NOW)).isFalse();
  }

  @Test
  void theWholeServiceLiesWithinAWindow() {
    Order order = openOrder(MORNING, lasting(60));
    assertThat(order.allowsStart(at("2026-11-24T11:00"))).isTrue();
    assertThat(order.allowsStart(at("2026-11-24T11:01"))).isFalse();
    assertThat(order.allowsStart(at("2026-11-24T08:59"))).isFalse();
    assertThat(order.serviceAt(at("2026-11-24T10:00"))).isEqualTo(window("2026-11-24T10:00", "2026-11-24T11:00"));
    assertThat(order.duration()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aStartThatSomebodyFixedIsTheOnlyOne() {
    Order fixed = openOrder(MORNING, lasting(60)).startingAt(at("2026-11-24T10:00"));
    assertThat(fixed.allowsStart(at("2026-11-24T10:00"))).isTrue();
    assertThat(fixed.allowsStart(at("2026-11-24T09:00"))).isFalse();
    assertThat(fixed.startingAt(null).allowsStart(at("2026-11-24T09:00"))).isTrue();
  }

  @Test
  void aSeatIsFoundByItsId() {
    Order order = openOrder(seats(3));
    assertThat(order.seat(order.seats().get(1).id())).isEqualTo(order.seats().get(1));
  }

  private static String obstacle(Order order, Instant now) {
    return order.findObstacle(now).map(Reason::code).orElse("none");
  }
}
