package org.bangshou.planning.solver;

import java.util.random.RandomGenerator;

/** Fills a draft greedily: promised orders first, then the heaviest, each where it costs least. */
final class Construction {
  private Construction() {}

  static void fill(Draft draft, RandomGenerator random) {
    var recreate = new Recreate(draft, 0);
    for (OrderFact order : draft.model.orders)
      if (!order.fits.isEmpty() && draft.dayOf(order.index) == Draft.NONE) recreate.pool().add(order.index);
    recreate.run(Recreate.Mode.HEAVIEST, random, true);
    draft.keep();
  }
}
