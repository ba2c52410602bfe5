package org.bangshou.grab;

/**
 * A part of the province whose orders somebody's pool shows.
 *
 * @param regionCode a county, a city or the province
 * @param team whose service brings it in; empty for their own city
 */
public record PoolScope(String regionCode, String team) {}
