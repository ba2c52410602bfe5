package org.bangshou.identity;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import org.bangshou.kernel.Gathered;

/** The door to the audit: who did what to what. */
@Singleton
public class Auditing {

  private final Gathered<Deed> gathered;

  Auditing(AuditRepository rows, TransactionOperations<Connection> transactions) {
    this.gathered = new Gathered<>(transactions, rows::insert);
  }

  /** Writes it down in the transaction in which it happens, or in one of its own. It stays as it was written. */
  @Transactional
  public void note(Deed deed) {
    gathered.add(deed);
  }
}
