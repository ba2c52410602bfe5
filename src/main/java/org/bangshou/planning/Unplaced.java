package org.bangshou.planning;

import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Reason;

/**
 * An order that the proposal leaves.
 *
 * @param reason {@code nobody-eligible}, {@code eligible-but-busy} or {@code lost-to-a-better-plan}
 * @param why more closely, by {@link org.bangshou.planning.contract.LeftBecause}
 */
public record Unplaced(UUID orderId, String reason, List<Reason> why) {

  public Unplaced {
    why = List.copyOf(why);
  }
}
