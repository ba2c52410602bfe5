package org.bangshou.rules.example;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Seat;
import org.bangshou.order.Urgency;
import org.bangshou.place.Region;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an example says of the order.
 *
 * @param start the one that is asked for
 * @param holdingTeam of those who hold other seats; none while nobody of a team does
 */
record OrderLines(Order order, Region county, Instant start, @Nullable UUID holdingTeam) {

  private static final LocalTime USUAL_START = LocalTime.of(9, 0);

  /** The hours in which the order would have the service. */
  private record Hours(LocalTime from, LocalTime to) {}

  /** A function with its default seat, tomorrow morning, in a county without rules of its own. */
  static OrderLines usual(RuleSet rules, Moments moments) {
    return Fields.readNothing(f -> read(f, rules, moments));
  }

  static OrderLines read(Fields f, RuleSet rules, Moments moments) {
    Region county = f.find("county").map(Places::county).orElseGet(Places::usual);
    RuleBook book = rules.in(county.code());
    ServiceFunction function = function(f, book);
    SeatDraft usual = function.seats().getFirst();
    String skill = f.find("skill").map(v -> v.oneOf(book.skills().keySet(), "skill")).orElse(usual.skill());
    int level = f.find("level").map(v -> v.whole(1, 5)).orElse(usual.level());
    int minutes = f.find("minutes").map(v -> v.whole(10, 720)).orElse(function.durationMinutes());
    LocalDateTime start = f.find("when").flatMap(v -> moment(v, moments)).orElse(moments.today().plusDays(1).atTime(USUAL_START));
    TimeWindow service = TimeWindow.of(Zone.instant(start), Duration.ofMinutes(minutes));
    TimeWindow window = f.find("hours").map(h -> h.inside(OrderLines::hours)).flatMap(h -> window(start, h)).orElse(service);
    boolean held = f.find("heldByOtherTeam").map(Value::yesNo).orElse(false);
    var order =
        new Order(
            Ids.next(), "D0001", Ids.next(), "", function.id(), "", "", county.code(), county.cityCode(), "", county.seat(), minutes,
            f.find("mode").map(v -> v.choice(List.of(Mode.values()))).orElse(Mode.GRAB),
            f.find("urgency").map(v -> v.choice(List.of(Urgency.values()))).orElse(Urgency.NORMAL),
            f.find("oneTeam").map(Value::yesNo).orElse(function.oneTeam()),
            f.find("returnVisit").map(Value::yesNo).orElse(false),
            null, OrderStatus.OPEN, Zone.instant(moments.today().atStartOfDay()), null, null, book.version(),
            Zone.instant(moments.today().atStartOfDay()), 0, List.of(window),
            List.of(new Seat(Ids.next(), 1, skill, level)));
    return new OrderLines(order, county, service.start(), held ? Ids.next() : null);
  }

  private static ServiceFunction function(Fields f, RuleBook book) {
    return f.find("function")
        .flatMap(v -> book.findFunction(v.oneOf(book.functions().keySet(), "function")))
        .orElseGet(() -> book.functions().firstEntry().getValue());
  }

  static Optional<LocalDateTime> moment(Value value, Moments moments) {
    Optional<LocalDateTime> found = moments.findMoment(value.text());
    if (found.isEmpty()) value.refuse(Moments.MOMENT);
    return found;
  }

  private static Hours hours(Fields f) {
    return new Hours(f.value("from").time(), f.value("to").time());
  }

  private static Optional<TimeWindow> window(LocalDateTime start, Hours hours) {
    if (!hours.from().isBefore(hours.to())) return Optional.empty();
    return Optional.of(
        new TimeWindow(
            Zone.instant(start.toLocalDate().atTime(hours.from())), Zone.instant(start.toLocalDate().atTime(hours.to()))));
  }
}
