package org.bangshou.notify;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody was told that their service begins soon.
 *
 * @param startsAt of the service
 */
@Introspected
public record Reminder(UUID commitmentId, UUID orderId, UUID volunteerId, String regionCode, Instant startsAt) {}
