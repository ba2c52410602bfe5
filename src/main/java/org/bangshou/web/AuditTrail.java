package org.bangshou.web;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.security.utils.SecurityService;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Auditing;
import org.bangshou.identity.Deed;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.policy.Policies;
import org.jspecify.annotations.Nullable;

/** Who did what to orders and seats, written in the transaction in which it happened; the clock is nobody. */
@Singleton
class AuditTrail implements ApplicationEventListener<DomainEvent> {

  /** Runs keep their own curve; the rooms of planning and policy write down themselves who did what. */
  private static final Set<String> NOT_AN_ACT = Set.of("run-progress", "proposal-ready", "proposal-published", Policies.ACTIVATED);

  private final SecurityService security;
  private final Auditing audit;

  AuditTrail(SecurityService security, Auditing audit) {
    this.security = security;
    this.audit = audit;
  }

  @Override
  public void onApplicationEvent(DomainEvent event) {
    if (NOT_AN_ACT.contains(event.topic())) return;
    if (event.actors().isEmpty()) audit.note(deed(whoActs(), event));
    else event.actors().forEach(actor -> audit.note(deed(actor, event)));
  }

  private static Deed deed(@Nullable UUID actor, DomainEvent event) {
    return new Deed(actor, event.topic(), "order", event.subjectId(), event.regionCode(), event.payload());
  }

  private @Nullable UUID whoActs() {
    return security.getAuthentication()
        .map(a -> a.getAttributes().get("account"))
        .map(account -> UUID.fromString(account.toString()))
        .orElse(null);
  }
}
