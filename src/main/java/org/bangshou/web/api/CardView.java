package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.bangshou.grab.ButtonState;
import org.bangshou.web.Problem.Why;
import org.jspecify.annotations.Nullable;

/**
 * One order as the caller may take it.
 *
 * @param note none where it is sensitive and the caller has no part in it yet
 * @param taken seats held now
 * @param kilometres great-circle, from where the caller sets out
 * @param reasons why the button does not say grab, and what would mend it
 * @param start when they would serve
 * @param mine the caller's own commitment on it
 * @param waitlistPosition 1 is the next to be asked; 0 when the caller does not wait
 * @param ruleVersion the rules that say all this
 */
@Serdeable
record CardView(
    OrderBrief order,
    @Nullable String note,
    int taken,
    double kilometres,
    ButtonState state,
    List<Why> reasons,
    @Nullable Instant start,
    @Nullable CommitmentView mine,
    int waitlistPosition,
    String ruleVersion) {}
