package org.bangshou.proof;

import java.util.OptionalInt;

/**
 * Hands out the numbers of the operations, one by one. Where faults are planned it runs ahead of them no
 * farther than to the next one, so that they fall among the same operations on a fast machine and on a slow one.
 */
final class Feed {

  private final int end;
  private final long deadline;
  private int next;
  private int limit;

  /** @param deadline nanoseconds of this process after which nothing more is handed out */
  Feed(int end, int limit, long deadline) {
    this.end = end;
    this.limit = limit;
    this.deadline = deadline;
  }

  /** None at the moment, or none any more. */
  synchronized OptionalInt take() {
    if (isOver() || next >= limit) return OptionalInt.empty();
    int taken = next++;
    notifyAll();
    return OptionalInt.of(taken);
  }

  synchronized boolean isOver() {
    return next >= end || System.nanoTime() > deadline;
  }

  synchronized int count() {
    return next;
  }

  /** Waits until as many were handed out; false when the feed was over before. */
  synchronized boolean awaitCount(int number) throws InterruptedException {
    while (next < number && !isOver()) wait(100);
    return !isOver();
  }

  synchronized void letRunTo(int newLimit) {
    limit = newLimit;
    notifyAll();
  }
}
