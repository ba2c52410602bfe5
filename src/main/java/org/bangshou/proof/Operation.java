package org.bangshou.proof;

import java.util.SplittableRandom;

/**
 * What somebody sets out to do; what comes of it depends on how things stand by then.
 *
 * @param number from 0 on
 * @param person who, by number
 * @param slot on which order, by the place where it stands
 * @param node which node they talk to
 * @param pick which of several things, where there are several
 * @param yes accept rather than decline, be there rather than be away
 */
record Operation(int number, Kind kind, int person, int slot, int node, int pick, boolean yes) {

  /** Out of a hundred, how many are of this kind. */
  enum Kind {
    /** Grab a seat. */
    GRAB(42),
    /** Send an earlier grab again under its key. */
    REPEAT(8),
    /** Look for an offer and accept or decline it. */
    ANSWER(13),
    /** Give a seat back. */
    GIVE_BACK(14),
    /** Leave a waitlist. */
    LEAVE(3),
    /** Change one's calendar. */
    CALENDAR(4),
    /** Publish a placement. */
    PUBLISH(6),
    /** A leader grabs seats for their team. */
    TEAM(3),
    /** Ask a colleague to take a seat over; they say yes or no. */
    HAND_OVER(3),
    /** Ask the holder of another seat to swap; they say yes or no. */
    SWAP(2),
    /** Cancel an order and post another in its place. */
    RENEW(2);

    private final int percent;

    Kind(int percent) {
      this.percent = percent;
    }

    private static Kind of(int dice) {
      int left = dice;
      for (Kind kind : values()) {
        left -= kind.percent;
        if (left < 0) return kind;
      }
      throw new IllegalStateException("the kinds do not add up to a hundred");
    }
  }

  /** Everybody wants these. */
  private static final int HOT_SLOTS = 3;

  private static final int HOT_PERCENT = 30;

  /** The operation of that number: a function of the seed and the size of the scene, nothing else. */
  static Operation of(long seed, int number, Scene scene, int nodes) {
    SplittableRandom dice = Chance.of(seed, "operation", number);
    Kind kind = Kind.of(dice.nextInt(100));
    boolean hot = kind == Kind.GRAB && dice.nextInt(100) < HOT_PERCENT;
    int slot = dice.nextInt(hot ? HOT_SLOTS : scene.slots());
    return new Operation(
        number, kind, dice.nextInt(scene.people()), slot, dice.nextInt(nodes), dice.nextInt(1 << 16), dice.nextInt(3) > 0);
  }
}
