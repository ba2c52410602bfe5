package org.bangshou.rules;

/**
 * How long what is no longer needed is kept, in days.
 *
 * @param eventDays news that everybody has heard
 * @param answerDays first answers to a repeated claim
 * @param refusalDays claims that were refused, with what was seen
 * @param runDays runs of the solver whose proposal was not published
 */
public record RetentionRules(int eventDays, int answerDays, int refusalDays, int runDays) {}
