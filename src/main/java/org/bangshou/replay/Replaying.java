package org.bangshou.replay;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.Commitment;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.place.Regions;
import org.bangshou.replay.Playing.Answer;
import org.bangshou.replay.Playing.Played;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleSet;

/**
 * The door to what-if: what was asked in a period is decided twice from the same start, by the rules that
 * hold and by others. People, their teams and their calendars are as they are today in both runs: what has
 * changed in their files since counts in both alike, so that every difference comes of the rules alone.
 * Deadlines and hours of opening stay as they were set; the solver is not asked again, only what was
 * published is. Nothing is written.
 */
@Singleton
public class Replaying {

  private static final int MOST_ORDERS = 5000;
  private static final int MOST_DAYS = 370;

  private final LogReader reader;
  private final Regions regions;
  private final CurrentRules rules;
  private final Clock clock;

  Replaying(LogReader reader, Regions regions, CurrentRules rules, Clock clock) {
    this.reader = reader;
    this.regions = regions;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param scope a county, a city or the province
   * @param from the first day on which an order may have been opened
   * @param to the last day, not before the first
   * @param allowed how long it may take
   * @throws org.bangshou.kernel.NotFound when there is no such region
   * @throws InvalidInput {@code period} when it is none, or holds too much
   */
  public Replay replay(RuleSet next, String scope, LocalDate from, LocalDate to, Duration allowed) {
    regions.getRegion(scope);
    if (to.isBefore(from)) throw new InvalidInput("period", Flaw.WINDOW_ORDER, from, to);
    if (from.plusDays(MOST_DAYS).isBefore(to)) throw new InvalidInput("period", Flaw.TOO_MANY_DAYS, ChronoUnit.DAYS.between(from, to) + 1, MOST_DAYS);
    Instant until = clock.instant().plus(allowed);
    var period = new TimeWindow(Zone.instant(from.atStartOfDay()), Zone.instant(to.plusDays(1).atStartOfDay()));
    RuleSet old = rules.get();
    Log log = reader.read(scope, period, MOST_ORDERS);
    Played first = Playing.play(log, old, clock, until);
    Played second = Playing.play(log, next, clock, until);
    return new Replay(scope, from, to, old, next, claims(log, first, second), orders(log, first, second));
  }

  private static List<ClaimRow> claims(Log log, Played first, Played second) {
    List<ClaimRow> claims = new ArrayList<>();
    for (Step step : log.steps()) {
      if (!(step instanceof Step.Asking asking)) continue;
      for (UUID person : asking.claimants()) {
        Answer old = first.answers().get(claims.size());
        claims.add(claim(log, asking, person, old, second.answers().get(claims.size())));
      }
    }
    return claims;
  }

  private static ClaimRow claim(Log log, Step.Asking step, UUID person, Answer old, Answer next) {
    Order order = requireNonNull(log.orders().get(step.orderId()));
    return new ClaimRow(
        step.at(), order.id(), order.code(), order.regionCode(), order.function(), person,
        volunteer(log, person).name(), step instanceof Step.Placed, step.real(), old.fate(), next.fate(), old.reasons(),
        next.reasons());
  }

  private static List<OrderRow> orders(Log log, Played first, Played second) {
    return log.orders().values().stream()
        .filter(o -> o.status() != OrderStatus.CANCELLED)
        .sorted(Comparator.comparing((Order o) -> requireNonNull(o.opensAt())).thenComparing(Order::code))
        .map(
            o ->
                new OrderRow(
                    o.id(), o.code(), o.title(), o.regionCode(), o.function(), o.seats().size(),
                    requireNonNull(o.opensAt()), held(log, o, first), held(log, o, second)))
        .toList();
  }

  private static List<OrderRow.Held> held(Log log, Order order, Played played) {
    List<OrderRow.Held> held = new ArrayList<>();
    for (Commitment c : requireNonNull(played.held().get(order.id()))) {
      Volunteer who = volunteer(log, c.volunteerId());
      held.add(new OrderRow.Held(who.id(), who.name(), c.createdAt(), who.base().kilometresTo(order.point())));
    }
    return held;
  }

  private static Volunteer volunteer(Log log, UUID id) {
    return requireNonNull(log.cast().people().get(id));
  }
}
