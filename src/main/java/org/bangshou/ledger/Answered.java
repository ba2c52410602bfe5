package org.bangshou.ledger;

/**
 * What a claim was answered.
 *
 * @param isSoldOut it was decided now that the order has no free seat for anybody and nobody may wait any more: whoever
 *     asks next is told the same, until a seat comes free. What was decided some time ago, under the same key, does not
 *     tell how things stand now.
 */
public record Answered(Outcome outcome, boolean isSoldOut) {}
