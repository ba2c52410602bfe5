package org.bangshou.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.bangshou.policy.HeldRules;
import org.bangshou.rules.CurrentRules;

/** Every request is judged, and told in words, by one version of the rules: that which holds when it comes. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class OneVersionFilter implements Ordered {

  private final CurrentRules rules;

  OneVersionFilter(CurrentRules rules) {
    this.rules = rules;
  }

  @RequestFilter
  void hold(MutablePropagatedContext context) {
    context.add(new HeldRules(rules.newest()));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
