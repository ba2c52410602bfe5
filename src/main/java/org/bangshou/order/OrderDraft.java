package org.bangshou.order;

import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.place.Point;
import org.jspecify.annotations.Nullable;

/**
 * An order as somebody writes it down; nothing is checked yet.
 *
 * @param code none: the house gives one
 * @param seats one entry per person needed
 */
public record OrderDraft(
    @Nullable String code,
    UUID requesterId,
    String function,
    String title,
    String note,
    String regionCode,
    String place,
    Point point,
    int durationMinutes,
    List<TimeWindow> windows,
    List<SeatDraft> seats,
    Mode mode,
    Urgency urgency,
    boolean oneTeam,
    boolean returnVisit,
    @Nullable UUID preferredTeamId) {

  /** A person needed: the skill and its least level, 1..5. */
  public record SeatDraft(String skill, int level) {}

  public OrderDraft {
    windows = List.copyOf(windows);
    seats = List.copyOf(seats);
  }
}
