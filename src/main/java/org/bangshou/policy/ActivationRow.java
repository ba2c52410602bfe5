package org.bangshou.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Json;

/** A row of {@code rule_activation}. */
@MappedEntity("rule_activation")
record ActivationRow(
    @Id Long number,
    UUID id,
    String ruleVersion,
    String source,
    String who,
    String reason,
    String changes,
    Instant activatedAt) {

  Activation activation() {
    return new Activation(
        number, id, ruleVersion, Activation.Source.valueOf(source), who, reason,
        Json.value(changes, new TypeReference<List<Change>>() {}), activatedAt);
  }
}
