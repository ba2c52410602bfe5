package org.bangshou.service;

import java.time.Instant;
import java.util.UUID;

/** The requester's word on an order that was served, 1 to 5 stars. */
public record Confirmation(UUID orderId, int stars, String comment, Instant confirmedAt) {}
