package org.bangshou.proof;

/** What came of a deed, as far as whoever asked can tell. */
enum Result {
  /** A claim got a seat. */
  GRANTED,
  /** A claim got a place on the waitlist. */
  WAITING,
  /** The house said no. */
  REFUSED,
  /** The house did it. */
  DONE,
  /** No answer, or one that says that the house could not: it may have been done. */
  UNKNOWN
}
