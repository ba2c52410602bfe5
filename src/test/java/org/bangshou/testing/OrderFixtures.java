package org.bangshou.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Seat;
import org.bangshou.order.Urgency;
import org.bangshou.place.Point;
import org.bangshou.place.Region;
import org.jspecify.annotations.Nullable;

/**
 * Orders. Unless told otherwise: open for grabbing since Monday morning, haircuts for ninety minutes
 * on Tuesday 2026-11-24 between 09:00 and 12:00 in Deqing, one seat for a barber of level 2.
 */
public final class OrderFixtures {

  private OrderFixtures() {}

  /** Something about an order. */
  public interface Trait extends Consumer<Draft> {}

  /** An order in the making. */
  public static final class Draft {
    private final UUID id = Ids.next();
    private final List<TimeWindow> windows = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private String function = "public-benefit";
    private Region county = RegionFixtures.DEQING;
    private Point point = county.seat();
    private int minutes = 90;
    private Mode mode = Mode.GRAB;
    private Urgency urgency = Urgency.NORMAL;
    private boolean oneTeam;
    private boolean returnVisit;
    private @Nullable UUID preferredTeamId;
    private @Nullable Instant grabDeadline;
    private @Nullable Instant startsAt;
    private Instant opensAt = TimeFixtures.NOW;

    private Order order(OrderStatus status) {
      if (windows.isEmpty()) windows.add(TimeFixtures.window("2026-11-24T09:00", "2026-11-24T12:00"));
      if (seats.isEmpty()) seats(1).accept(this);
      windows.sort(Comparator.comparing(TimeWindow::start));
      Instant opensAt = status == OrderStatus.SUBMITTED ? null : this.opensAt;
      return new Order(
          id, "D" + id.toString().substring(24), Ids.next(), "德清县某社区", function, "敬老院理发", "", county.code(),
          county.cityCode(), "某社区", point, minutes, mode, urgency, oneTeam, returnVisit, preferredTeamId, status,
          opensAt, grabDeadline, startsAt, "0000000000000000", TimeFixtures.NOW, 0, windows, seats);
    }
  }

  public static Order openOrder(Trait... traits) {
    return order(OrderStatus.OPEN, traits);
  }

  public static Order order(OrderStatus status, Trait... traits) {
    Draft draft = new Draft();
    Stream.of(traits).forEach(trait -> trait.accept(draft));
    return draft.order(status);
  }

  /** Seats for barbers of level 2. */
  public static Trait seats(int count) {
    return seats(VolunteerFixtures.BARBER, 2, count);
  }

  public static Trait seats(String skill, int level, int count) {
    return draft -> {
      for (int i = 0; i < count; i++) draft.seats.add(new Seat(Ids.next(), draft.seats.size() + 1, skill, level));
    };
  }

  /** One more window, in local time. */
  public static Trait between(String from, String to) {
    return draft -> draft.windows.add(TimeFixtures.window(from, to));
  }

  public static Trait lasting(int minutes) {
    return draft -> draft.minutes = minutes;
  }

  /** Somebody has fixed the start. */
  public static Trait fixedAt(String start) {
    return draft -> draft.startsAt = TimeFixtures.at(start);
  }

  /** At that county's seat of government. */
  public static Trait opensAt(Instant moment) {
    return draft -> draft.opensAt = moment;
  }

  public static Trait in(Region county) {
    return draft -> {
      draft.county = county;
      draft.point = county.seat();
    };
  }

  public static Trait at(Point point) {
    return draft -> draft.point = point;
  }

  public static Trait function(String function) {
    return draft -> draft.function = function;
  }

  public static Trait mode(Mode mode) {
    return draft -> draft.mode = mode;
  }

  public static Trait urgency(Urgency urgency) {
    return draft -> draft.urgency = urgency;
  }

  public static Trait oneTeam() {
    return draft -> draft.oneTeam = true;
  }

  public static Trait returnVisit() {
    return draft -> draft.returnVisit = true;
  }

  public static Trait preferring(UUID teamId) {
    return draft -> draft.preferredTeamId = teamId;
  }

  public static Trait grabDeadline(String moment) {
    return draft -> draft.grabDeadline = TimeFixtures.at(moment);
  }
}
