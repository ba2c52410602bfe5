package org.bangshou.ops.importing;

/** What happens to the good rows when others are wrong. */
public enum ImportMode {
  /** One wrong row, and nothing is written. */
  ALL_OR_NOTHING,
  /** The good rows are written, the wrong ones left out. */
  GOOD_ROWS
}
