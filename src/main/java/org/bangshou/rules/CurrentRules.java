package org.bangshou.rules;

/** The rules that hold now. Readers never wait; whoever needs two answers of one version asks once. */
public final class CurrentRules {

  private volatile RuleSet rules;

  public CurrentRules(RuleSet rules) {
    this.rules = rules;
  }

  public RuleSet get() {
    return rules;
  }

  /** What holds where no region says otherwise. */
  public RuleBook province() {
    return rules.province();
  }

  /** What holds in a county. */
  public RuleBook in(String regionCode) {
    return rules.in(regionCode);
  }

  /** The eligibility function of a county; its {@code book()} is of the same version. */
  public Eligibility eligibility(String regionCode) {
    return rules.eligibility(regionCode);
  }

  /** From now on these hold. */
  public void swap(RuleSet next) {
    rules = next;
  }
}
