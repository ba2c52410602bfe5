package org.bangshou.planning;

import java.util.List;
import java.util.Set;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;
import org.jspecify.annotations.Nullable;

/** A question about a person and a time for rules that look at nothing else; any order of the scene stands in. */
final class Probe {

  private final Scene scene;
  private final @Nullable OpenOrder any;

  Probe(Scene scene) {
    this.scene = scene;
    this.any = scene.orders().stream().filter(OpenOrder::isLeft).findFirst().orElse(null);
  }

  /** Of every county that has orders in the scene, each once; none without orders. */
  List<Eligibility> eligibilities() {
    return scene.orders().stream().filter(OpenOrder::isLeft).map(scene::eligibility).distinct().toList();
  }

  /** Only to be asked of the {@link #eligibilities}: there is an order then. */
  Ask ask(Volunteer volunteer, TimeWindow when, List<Busy> busy) {
    if (any == null) throw new IllegalStateException("a scene without orders has nothing to ask");
    int minutes = Math.toIntExact(Math.max(1, when.length().toMinutes()));
    Order order = any.order().startingAt(null).lasting(minutes);
    return new Ask(
        volunteer, scene.county(volunteer.regionCode()), null, Set.of(), order, any.county(),
        order.seats().getFirst(), null, when.start(), when, busy);
  }
}
