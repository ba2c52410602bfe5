package org.bangshou.planning;

/**
 * A point of the score curve: the best until then.
 *
 * @param millis since the search began
 * @param unassignedWeight the sum of the weights of the orders left
 * @param travelMinutes all legs
 */
public record RunPoint(long millis, long unassignedWeight, int assigned, int unassigned, long travelMinutes) {}
