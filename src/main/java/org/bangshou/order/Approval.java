package org.bangshou.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator decides on a submitted order.
 *
 * @param mode none: as the requester asked
 * @param opensAt none: at once
 * @param grabDeadline for grab-then-dispatch; none: as the rules say
 */
public record Approval(@Nullable Mode mode, @Nullable Instant opensAt, @Nullable Instant grabDeadline) {

  public static Approval asAsked() {
    return new Approval(null, null, null);
  }
}
