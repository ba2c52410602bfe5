package org.bangshou.identity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.bangshou.kernel.Json;

/** The door to the audit: who did what to what. */
@Singleton
public class Auditing {

  private final AuditRepository rows;

  Auditing(AuditRepository rows) {
    this.rows = rows;
  }

  /** Writes it down in the transaction in which it happens, or in one of its own. It stays as it was written. */
  @Transactional
  public void note(Deed deed) {
    rows.insert(deed, Json.text(deed.detail()));
  }
}
