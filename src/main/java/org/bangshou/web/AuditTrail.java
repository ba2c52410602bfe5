package org.bangshou.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.security.utils.SecurityService;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.policy.Policies;
import org.jspecify.annotations.Nullable;

/** Who did what to orders and seats, written in the transaction in which it happened; the clock is nobody. */
@Singleton
class AuditTrail implements ApplicationEventListener<DomainEvent> {

  /** Runs keep their own curve; the rooms of planning and policy write down themselves who did what. */
  private static final Set<String> NOT_AN_ACT = Set.of("run-progress", "proposal-ready", "proposal-published", Policies.ACTIVATED);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SecurityService security;
  private final AuditRepository rows;

  AuditTrail(SecurityService security, AuditRepository rows) {
    this.security = security;
    this.rows = rows;
  }

  @Override
  public void onApplicationEvent(DomainEvent event) {
    if (NOT_AN_ACT.contains(event.topic())) return;
    rows.insert(whoActs(), event.topic(), event.subjectId(), event.regionCode(), detail(event));
  }

  private @Nullable UUID whoActs() {
    return security.getAuthentication()
        .map(a -> a.getAttributes().get("account"))
        .map(account -> UUID.fromString(account.toString()))
        .orElse(null);
  }

  private static String detail(DomainEvent event) {
    try {
      return JSON.writeValueAsString(event.payload());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a payload that cannot be written: " + event, e);
    }
  }
}
