package org.bangshou.policy;

import jakarta.inject.Singleton;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings this node to what the database says is in force. */
@Singleton
class InForce {

  private static final Logger LOG = LoggerFactory.getLogger(InForce.class);

  private final Activations activations;
  private final RuleVersions versions;
  private final CurrentRules rules;
  private long known;

  InForce(Activations activations, RuleVersions versions, CurrentRules rules) {
    this.activations = activations;
    this.versions = versions;
    this.rules = rules;
  }

  /** Each activation is looked at once: one that this program does not understand leaves the old rules. */
  synchronized void catchUp() {
    Activation latest = activations.getLatest();
    if (latest.number() == known) return;
    try {
      if (!latest.version().equals(rules.newest().version())) {
        rules.swap(versions.find(latest.version()).orElseThrow());
        LOG.info("Rules {} hold from now on", latest.version());
      }
    } catch (RuleFault fault) {
      LOG.error("Rules {} are not understood by this program, {} stay: {}",
          latest.version(), rules.newest().version(), fault.getMessage());
    }
    known = latest.number();
  }
}
