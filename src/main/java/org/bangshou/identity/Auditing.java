package org.bangshou.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** The door to the audit: who did what to what. */
@Singleton
public class Auditing {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AuditRepository rows;

  Auditing(AuditRepository rows) {
    this.rows = rows;
  }

  /** Writes it down in the transaction in which it happens, or in one of its own. It stays as it was written. */
  @Transactional
  public void note(Deed deed) {
    rows.insert(deed, json(deed));
  }

  private static String json(Deed deed) {
    try {
      return JSON.writeValueAsString(deed.detail());
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("a detail that cannot be written: " + deed, bug);
    }
  }
}
