package org.bangshou.rules;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules that hold now. Readers never wait; whoever needs two answers of one version asks once. A
 * request of the web holds those with which it began, so that its answer is of one version as a whole.
 */
public final class CurrentRules {

  private final Supplier<Optional<RuleSet>> held;
  private volatile RuleSet newest;

  public CurrentRules(RuleSet rules) {
    this(rules, Optional::empty);
  }

  /** @param held what the work on this thread began with; none when nobody holds any */
  public CurrentRules(RuleSet rules, Supplier<Optional<RuleSet>> held) {
    this.newest = rules;
    this.held = held;
  }

  /** Those by which to judge and to speak. */
  public RuleSet get() {
    return held.get().orElse(newest);
  }

  /** Those that came last, whatever this thread holds. */
  public RuleSet newest() {
    return newest;
  }

  /** What holds where no region says otherwise. */
  public RuleBook province() {
    return get().province();
  }

  /** What holds in a county. */
  public RuleBook in(String regionCode) {
    return get().in(regionCode);
  }

  /** The eligibility function of a county; its {@code book()} is of the same version. */
  public Eligibility eligibility(String regionCode) {
    return get().eligibility(regionCode);
  }

  /** From now on these hold. */
  public void swap(RuleSet next) {
    newest = next;
  }
}
