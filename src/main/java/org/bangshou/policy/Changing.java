package org.bangshou.policy;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.place.Region;
import org.bangshou.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Changes what is in force and tells the other nodes of it, in one transaction. */
@Singleton
class Changing {

  private final Activations activations;
  private final ApplicationEventPublisher<DomainEvent> events;

  Changing(Activations activations, ApplicationEventPublisher<DomainEvent> events) {
    this.activations = activations;
    this.events = events;
  }

  @Transactional
  Optional<Activation> takeFolder(RuleSet read, Actor who) {
    Optional<Activation> taken = activations.takeFolder(read, who);
    taken.ifPresent(this::tell);
    return taken;
  }

  @Transactional
  Activation rollBack(@Nullable String to, Actor who, String reason) {
    Activation back = activations.rollBack(to, who, reason);
    tell(back);
    return back;
  }

  private void tell(Activation activation) {
    events.publishEvent(
        DomainEvent.of(
            Policies.ACTIVATED, Region.PROVINCE, activation.id(), Map.of("version", activation.version())));
  }
}
