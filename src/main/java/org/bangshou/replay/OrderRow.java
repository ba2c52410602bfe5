package org.bangshou.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order with who holds its seats when all is played.
 *
 * @param seats how many people it asked for
 */
public record OrderRow(
    UUID orderId,
    String orderCode,
    String title,
    String regionCode,
    String function,
    int seats,
    Instant opensAt,
    List<Held> old,
    List<Held> next) {

  public OrderRow {
    old = List.copyOf(old);
    next = List.copyOf(next);
  }

  /**
   * Somebody on a seat.
   *
   * @param takenAt when they took it or were offered it
   * @param km great-circle kilometres from their base to the order
   */
  public record Held(UUID volunteerId, String volunteerName, Instant takenAt, double km) {}

  public List<Held> held(Run run) {
    return switch (run) {
      case OLD -> old;
      case NEW -> next;
    };
  }

  public boolean isFilled(Run run) {
    return held(run).size() >= seats;
  }

  public int freeSeats(Run run) {
    return Math.max(0, seats - held(run).size());
  }

  /** Minutes from opening until the last seat was taken; none while seats are free. */
  public OptionalLong waitingMinutes(Run run) {
    @Nullable Instant last = held(run).stream().map(Held::takenAt).max(Instant::compareTo).orElse(null);
    return last == null || !isFilled(run) ? OptionalLong.empty() : OptionalLong.of(Duration.between(opensAt, last).toMinutes());
  }

  public double kilometres(Run run) {
    return held(run).stream().mapToDouble(Held::km).sum();
  }

  /** Do both runs leave it alike: as many seats held, after as long, from as far? */
  public boolean isAlike() {
    return old.equals(next);
  }
}
