package org.bangshou.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.bangshou.order.Order;

/** An order's status as a way with stations. */
public final class StatusSteps {

  /** Behind us, here, or ahead. */
  public enum Place {
    DONE,
    NOW,
    AHEAD
  }

  /** @param key of its text */
  public record Step(String key, Place place) {}

  private static final List<String> WAY =
      List.of("step.posted", "step.approved", "step.found", "step.served", "step.confirmed");

  private StatusSteps() {}

  public static List<Step> of(Order order) {
    return switch (order.status()) {
      case SUBMITTED -> way(1);
      case OPEN -> way(2);
      case FILLED -> way(3);
      case SERVED -> way(4);
      case CONFIRMED -> way(5);
      case REJECTED -> List.of(new Step("step.posted", Place.DONE), new Step("step.rejected", Place.NOW));
      case CANCELLED -> List.of(new Step("step.posted", Place.DONE), new Step("step.cancelled", Place.NOW));
      case LAPSED ->
          List.of(
              new Step("step.posted", Place.DONE),
              new Step("step.approved", Place.DONE),
              new Step("step.lapsed", Place.NOW));
    };
  }

  private static List<Step> way(int done) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < WAY.size(); i++) {
      steps.add(new Step(WAY.get(i), i < done ? Place.DONE : i == done ? Place.NOW : Place.AHEAD));
    }
    return steps;
  }
}
