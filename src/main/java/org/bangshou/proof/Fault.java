package org.bangshou.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Something that breaks.
 *
 * @param number from 0 on
 * @param at before the operation of that number
 * @param node whose, where it is a node's
 */
record Fault(int number, int at, Kind kind, int node, Duration lasting) {

  /** What breaks, and how. */
  enum Kind {
    POSTGRES_KILLED,
    POSTGRES_FROZEN,
    REDIS_KILLED,
    REDIS_FROZEN,
    NODE_KILLED,
    NODE_FROZEN,
    CLIENT_WIRE_SLOW,
    CLIENT_WIRE_CUT,
    CLIENT_WIRE_HALF_OPEN,
    CLIENT_WIRE_LOSES_ANSWERS,
    DATABASE_WIRE_SLOW,
    DATABASE_WIRE_CUT,
    DATABASE_WIRE_HALF_OPEN,
    DATABASE_WIRE_LOSES_ANSWERS;

    boolean isOfRedis() {
      return this == REDIS_KILLED || this == REDIS_FROZEN;
    }
  }

  private static final int SHORTEST_MILLIS = 200;
  private static final int LONGEST_MILLIS = 2500;

  /** The fault of that number: each kind once before any comes again, in an order that the seed gives. */
  static Fault of(long seed, int number, int every, int nodes) {
    int kinds = Kind.values().length;
    List<Kind> deck = new ArrayList<>(List.of(Kind.values()));
    Collections.shuffle(deck, new Random(Chance.of(seed, "deck", number / kinds).nextLong()));
    SplittableRandom dice = Chance.of(seed, "fault", number);
    Duration lasting = Duration.ofMillis(dice.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
    return new Fault(number, (number + 1) * every, deck.get(number % kinds), dice.nextInt(nodes), lasting);
  }
}
