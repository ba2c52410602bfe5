package org.bangshou.kernel;

import java.util.Optional;

/** The transaction in which the caller's thread stands, if any. */
public interface UnitOfWork {

  /** What tells one transaction from another while it lasts; none outside of any. */
  Optional<Object> findIdentity();

  /**
   * Asks the transaction to do something when it ends.
   *
   * @param beforeCommit not done when it rolls back; what it throws keeps it from committing
   * @param afterwards done in either case
   */
  void whenItEnds(Runnable beforeCommit, Runnable afterwards);
}
