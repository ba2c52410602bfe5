package org.bangshou.grab;

/** More people ask for one order at this moment than may wait in its lane; nothing was done. */
public final class LaneFull extends RuntimeException {

  LaneFull(int room) {
    super("more than " + room + " wait in one lane");
  }
}
