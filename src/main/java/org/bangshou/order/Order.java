package org.bangshou.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Mark;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.place.Point;
import org.jspecify.annotations.Nullable;

/**
 * One request for service.
 *
 * @param code what people call it, for example D0001
 * @param place in words, as the requester wrote it
 * @param windows the service as a whole lies within one of these, sorted
 * @param startsAt fixed by whoever takes the first seat; none while all windows are still open
 * @param opensAt from when it may be grabbed; none before approval
 * @param grabDeadline from when on the solver may have what is left
 * @param oneTeam only one team may serve it
 * @param version grows with every change of the order
 */
public record Order(
    UUID id,
    String code,
    UUID requesterId,
    String requesterName,
    String function,
    String title,
    String note,
    String regionCode,
    String cityCode,
    String place,
    Point point,
    int durationMinutes,
    Mode mode,
    Urgency urgency,
    boolean oneTeam,
    boolean returnVisit,
    @Nullable UUID preferredTeamId,
    OrderStatus status,
    @Nullable Instant opensAt,
    @Nullable Instant grabDeadline,
    @Nullable Instant startsAt,
    String ruleVersion,
    Instant createdAt,
    long version,
    List<TimeWindow> windows,
    List<Seat> seats) {

  public Order {
    windows = List.copyOf(windows);
    seats = List.copyOf(seats);
  }

  public Duration duration() {
    return Duration.ofMinutes(durationMinutes);
  }

  /** The service when it begins then. */
  public TimeWindow serviceAt(Instant start) {
    return TimeWindow.of(start, duration());
  }

  /** May the service begin then: by its windows and by the start that somebody fixed? */
  public boolean allowsStart(Instant start) {
    if (startsAt != null) return startsAt.equals(start);
    return windows.stream().anyMatch(w -> w.contains(serviceAt(start)));
  }

  /**
   * What keeps everybody from claiming it at that moment; none while it is open to claims. A filled
   * order has no obstacle: people may still wait for a seat.
   */
  public Optional<Reason> findObstacle(Instant now) {
    return switch (status) {
      case SUBMITTED, REJECTED -> Optional.of(Reason.of("order-not-open"));
      case CANCELLED -> Optional.of(Reason.of("order-cancelled"));
      case SERVED, CONFIRMED, LAPSED -> Optional.of(Reason.of("order-over"));
      case OPEN, FILLED -> findObstacleInTime(now);
    };
  }

  private Optional<Reason> findObstacleInTime(Instant now) {
    if (mode == Mode.DISPATCH) return Optional.of(Reason.of("dispatched-only"));
    if (opensAt == null || now.isBefore(opensAt)) {
      return Optional.of(Reason.of("not-open-yet", "opensAt", String.valueOf(opensAt)));
    }
    if (grabDeadline != null && !now.isBefore(grabDeadline)) {
      return Optional.of(Reason.of("grabbing-is-over", "deadline", grabDeadline));
    }
    Instant last = startsAt == null ? lastEnd().minus(duration()) : startsAt;
    return last.isBefore(now) ? Optional.of(Reason.of("order-over")) : Optional.empty();
  }

  /** Is it for the solver at that moment? */
  public boolean isPlannable(Instant now) {
    return status == OrderStatus.OPEN
        && switch (mode) {
          case GRAB -> false;
          case DISPATCH -> true;
          case GRAB_THEN_DISPATCH -> grabDeadline != null && !now.isBefore(grabDeadline);
        };
  }

  /** The same order once its start is fixed, or free again. */
  public Order startingAt(@Nullable Instant start) {
    return standing(status, start);
  }

  /** The same order in that status, with that start or none yet. */
  public Order standing(OrderStatus newStatus, @Nullable Instant start) {
    return new Order(
        id, code, requesterId, requesterName, function, title, note, regionCode, cityCode, place, point,
        durationMinutes, mode, urgency, oneTeam, returnVisit, preferredTeamId, newStatus, opensAt, grabDeadline,
        start, ruleVersion, createdAt, version, windows, seats);
  }

  /** The same order if it took so long. */
  public Order lasting(int minutes) {
    return new Order(
        id, code, requesterId, requesterName, function, title, note, regionCode, cityCode, place, point,
        minutes, mode, urgency, oneTeam, returnVisit, preferredTeamId, status, opensAt, grabDeadline,
        startsAt, ruleVersion, createdAt, version, windows, seats);
  }

  /** Its place in a list of orders. */
  public Mark mark() {
    return new Mark(createdAt, id);
  }

  public Instant lastEnd() {
    return windows.getLast().end();
  }

  public Seat seat(UUID seatId) {
    return seats.stream().filter(s -> s.id().equals(seatId)).findFirst().orElseThrow();
  }
}
