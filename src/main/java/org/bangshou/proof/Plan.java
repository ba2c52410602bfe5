package org.bangshou.proof;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a proof does. Operations and faults follow from the seed and these numbers alone; the interleaving is
 * the machine's.
 *
 * @param operations how many
 * @param limit after that time no further operation begins; none: all of them
 */
public record Plan(int operations, long seed, int nodes, boolean faults, @Nullable Duration limit) {

  private static final int CLOSEST = 100;
  private static final int MOST_FAULTS = 1000;

  Scene scene() {
    return Scene.of(operations);
  }

  Operation operation(int number) {
    return Operation.of(seed, number, scene(), nodes);
  }

  Fault fault(int number) {
    return Fault.of(seed, number, Math.max(CLOSEST, operations / MOST_FAULTS), nodes);
  }
}
