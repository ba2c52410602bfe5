package org.bangshou.order;

/** How an order finds its people. */
public enum Mode {
  /** Volunteers claim. */
  GRAB,
  /** The solver assigns. */
  DISPATCH,
  /** Open to grabbing until a deadline; what is left goes to the solver. */
  GRAB_THEN_DISPATCH
}
