package org.bangshou.web.pages.desk;

import java.time.Instant;

/**
 * Something that happened to an order.
 *
 * @param sentence what happened, in the reader's words
 * @param who did it; empty when it was the clock or is not known
 * @param quote what somebody wrote; empty when nobody did
 * @param why where one can ask why; empty when there is nothing to ask
 * @param good whether it went on, did not, or neither
 */
public record StoryLine(Instant at, String kind, String sentence, String who, String quote, String why, Turn good) {

  /** Which way the story turned. */
  public enum Turn {
    ON,
    BACK,
    ASIDE
  }
}
