package org.bangshou.planning;

import java.util.UUID;

/**
 * An order that the proposal leaves.
 *
 * @param reason {@code nobody-eligible}, {@code eligible-but-busy} or {@code lost-to-a-better-plan}
 * @param detail one English sentence, or empty
 */
public record Unplaced(UUID orderId, String reason, String detail) {}
