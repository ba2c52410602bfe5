package org.bangshou.proof;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The orders that are open, each in its slot. */
final class Board {

  private final AtomicReferenceArray<Posted> slots;
  private final ReentrantLock[] renewing;

  Board(int slots) {
    this.slots = new AtomicReferenceArray<>(slots);
    this.renewing = Stream.generate(ReentrantLock::new).limit(slots).toArray(ReentrantLock[]::new);
  }

  int size() {
    return slots.length();
  }

  /** None only until the first is posted there. */
  Optional<Posted> find(int slot) {
    return Optional.ofNullable(slots.get(slot));
  }

  /** Puts another order there, unless somebody is doing just that; none leaves the old one. */
  void renew(int slot, Supplier<Optional<Posted>> another) {
    ReentrantLock lock = renewing[slot];
    if (!lock.tryLock()) return;
    try {
      another.get().ifPresent(posted -> slots.set(slot, posted));
    } finally {
      lock.unlock();
    }
  }
}
