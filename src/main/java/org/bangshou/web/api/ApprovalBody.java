package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.bangshou.order.Approval;
import org.bangshou.order.Mode;
import org.jspecify.annotations.Nullable;

/**
 * How a submitted order is opened.
 *
 * @param mode none: as the requester asked
 * @param opensAt none: at once
 * @param grabDeadline for grab-then-dispatch; none: as the rules say
 */
@Serdeable
record ApprovalBody(@Nullable Mode mode, @Nullable Instant opensAt, @Nullable Instant grabDeadline) {

  Approval approval() {
    return new Approval(mode, opensAt, grabDeadline);
  }
}
