package org.bangshou.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, as the audit keeps it.
 *
 * @param accountId none: the clock or the simulator
 * @param action kebab-case, for example {@code run-started}
 * @param subjectType what {@code subjectId} names: an order, a run or a proposal
 * @param detail small values by name
 */
public record Deed(
    @Nullable UUID accountId, String action, String subjectType, UUID subjectId, String regionCode, Map<String, ?> detail) {

  public Deed {
    detail = Map.copyOf(detail);
  }
}
