package org.bangshou.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When somebody came and went, by the house's clock; by the phone's when it had no network to tell at once. */
public record ServiceRecord(UUID commitmentId, Instant checkedInAt, @Nullable Instant checkedOutAt) {}
