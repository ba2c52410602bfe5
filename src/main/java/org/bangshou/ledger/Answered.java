package org.bangshou.ledger;

/**
 * What a claim was answered.
 *
 * @param isRepeat it was decided some time ago, under the same key; how things stand now it does not tell
 */
public record Answered(Outcome outcome, boolean isRepeat) {}
