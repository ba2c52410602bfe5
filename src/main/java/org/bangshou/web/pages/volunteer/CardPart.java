package org.bangshou.web.pages.volunteer;

import org.bangshou.grab.PoolCard;
import org.bangshou.kernel.Ids;
import org.bangshou.web.pages.Frame;

/**
 * One card of the pool.
 *
 * @param key makes one press one claim, however often the phone sends it
 */
public record CardPart(Frame frame, PoolCard card, String key) {

  static CardPart of(Frame frame, PoolCard card) {
    return new CardPart(frame, card, Ids.next().toString());
  }
}
