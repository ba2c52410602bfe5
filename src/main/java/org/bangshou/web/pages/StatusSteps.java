package org.bangshou.web.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.order.Order;
import org.jspecify.annotations.Nullable;

/** An order's status as a way with stations. */
public final class StatusSteps {

  /** Behind us, here, or ahead. */
  public enum Place {
    DONE,
    NOW,
    AHEAD
  }

  /**
   * A station.
   *
   * @param key of its text
   * @param at when it was passed; none when that is not kept, or it lies ahead
   */
  public record Step(String key, Place place, @Nullable Instant at) {}

  private static final List<String> WAY =
      List.of("step.posted", "step.approved", "step.found", "step.served", "step.confirmed");

  private StatusSteps() {}

  /**
   * The way of an order.
   *
   * @param ever all promises on it
   * @param confirmedAt none before
   */
  public static List<Step> of(Order order, Collection<Commitment> ever, @Nullable Instant confirmedAt) {
    Instant posted = order.createdAt();
    return switch (order.status()) {
      case SUBMITTED -> way(1, posted);
      case OPEN -> way(2, posted, order.opensAt());
      case FILLED -> way(3, posted, order.opensAt(), found(ever));
      case SERVED -> way(4, posted, order.opensAt(), found(ever), served(ever));
      case CONFIRMED -> way(5, posted, order.opensAt(), found(ever), served(ever), confirmedAt);
      case REJECTED -> ended(order, "step.rejected");
      case CANCELLED -> ended(order, "step.cancelled");
      case LAPSED ->
          List.of(
              new Step("step.posted", Place.DONE, posted),
              new Step("step.approved", Place.DONE, order.opensAt()),
              new Step("step.lapsed", Place.NOW, null));
    };
  }

  private static List<Step> ended(Order order, String key) {
    return List.of(new Step("step.posted", Place.DONE, order.createdAt()), new Step(key, Place.NOW, null));
  }

  /** When the last of those who hold a seat took it. */
  private static @Nullable Instant found(Collection<Commitment> ever) {
    return ever.stream().filter(c -> c.status().isActive()).map(Commitment::createdAt).max(Comparator.naturalOrder()).orElse(null);
  }

  /** When the last service ended, as planned. */
  private static @Nullable Instant served(Collection<Commitment> ever) {
    return ever.stream().filter(c -> c.status() == CommitmentStatus.SERVED).map(c -> c.service().end()).max(Comparator.naturalOrder()).orElse(null);
  }

  private static List<Step> way(int done, @Nullable Instant... moments) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < WAY.size(); i++) {
      Place place = i < done ? Place.DONE : i == done ? Place.NOW : Place.AHEAD;
      steps.add(new Step(WAY.get(i), place, i < moments.length ? moments[i] : null));
    }
    return steps;
  }
}
