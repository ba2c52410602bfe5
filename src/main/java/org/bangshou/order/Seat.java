package org.bangshou.order;

import java.util.UUID;

/**
 * One person needed on an order.
 *
 * @param number 1 up to the order's number of seats
 * @param level at least this, 1..5
 */
public record Seat(UUID id, int number, String skill, int level) {}
