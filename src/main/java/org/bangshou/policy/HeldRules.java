package org.bangshou.policy;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Optional;
import org.bangshou.rules.RuleSet;

/** The rules with which a request began: it is judged, and told, by them to its end, whatever comes meanwhile. */
public record HeldRules(RuleSet rules) implements PropagatedContextElement {

  static Optional<RuleSet> find() {
    return PropagatedContext.find().flatMap(context -> context.find(HeldRules.class)).map(HeldRules::rules);
  }
}
