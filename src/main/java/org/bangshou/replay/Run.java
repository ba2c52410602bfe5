package org.bangshou.replay;

/** One of the two times that the past is decided. */
public enum Run {
  /** By the rules that hold. */
  OLD,
  /** By the rules that are tried. */
  NEW
}
