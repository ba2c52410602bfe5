package org.bangshou.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When somebody came and went; by the database's clock. */
public record ServiceRecord(UUID commitmentId, Instant checkedInAt, @Nullable Instant checkedOutAt) {}
