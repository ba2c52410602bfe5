package org.bangshou.identity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.bangshou.kernel.Gathered;
import org.bangshou.kernel.UnitOfWork;

/** The door to the audit: who did what to what. */
@Singleton
public class Auditing {

  private final Gathered<Deed> gathered;

  Auditing(AuditRepository rows, UnitOfWork work) {
    this.gathered = new Gathered<>(work, rows::insert);
  }

  /** Writes it down in the transaction in which it happens, or in one of its own. It stays as it was written. */
  @Transactional
  public void note(Deed deed) {
    gathered.add(deed);
  }
}
