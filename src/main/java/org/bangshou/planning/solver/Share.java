package org.bangshou.planning.solver;

/**
 * What one soft constraint has to do with a visit or a change.
 *
 * @param constraint its id
 * @param amount in its own unit: minutes, visits or units of rules; below zero is better
 * @param cost the amount times its weight
 */
public record Share(String constraint, long amount, long cost) {}
