package org.bangshou.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

  /** Is it for people to grab at that moment? */
  public boolean isGrabbable(Instant now) {
    return status == OrderStatus.OPEN
        && mode != Mode.DISPATCH
        && opensAt != null
        && !now.isBefore(opensAt)
        && (grabDeadline == null || now.isBefore(grabDeadline));
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

  public Instant lastEnd() {
    return windows.getLast().end();
  }

  public Seat seat(UUID seatId) {
    return seats.stream().filter(s -> s.id().equals(seatId)).findFirst().orElseThrow();
  }
}
