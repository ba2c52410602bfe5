package org.bangshou.planning;

/** What a run does. */
public enum RunKind {
  /** Looks for the best plan. */
  SEARCH,
  /** Fits what is new into a plan that stays as it is but for a few. */
  REPAIR
}
