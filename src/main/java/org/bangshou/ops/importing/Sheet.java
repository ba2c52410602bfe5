package org.bangshou.ops.importing;

/**
 * A file as it came.
 *
 * @param name what the coordinator calls it, for example {@code teams.csv}
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Sheet(String name, byte[] bytes) {}
