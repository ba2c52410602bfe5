package org.bangshou.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * The place of a row in a list that is read latest first: rows stand by a moment and then by id, or by id
 * alone, which grows with time as well. Neither ever changes, so that a place stays where it is.
 */
public record Mark(Instant at, UUID id) {

  /** Before every row. */
  public static final Mark START = new Mark(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
}
