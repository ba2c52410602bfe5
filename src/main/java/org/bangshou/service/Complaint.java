package org.bangshou.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a requester complains of about an order.
 *
 * @param answer the coordinator's; empty until there is one
 * @param answeredAt none until then
 */
public record Complaint(
    UUID id, UUID orderId, String text, Instant createdAt, String answer, @Nullable Instant answeredAt) {

  public boolean isOpen() {
    return answeredAt == null;
  }
}
