package org.bangshou.rules;

/** The rules that hold now. Readers never wait; whoever needs two answers of one version asks once. */
public final class CurrentRules {

  private volatile Eligibility eligibility;

  public CurrentRules(RuleBook book) {
    eligibility = new Eligibility(book);
  }

  public RuleBook get() {
    return eligibility.book();
  }

  /** The eligibility function of the rules that hold now; its {@code book()} is their version. */
  public Eligibility eligibility() {
    return eligibility;
  }

  /** From now on these hold. */
  public void swap(RuleBook book) {
    eligibility = new Eligibility(book);
  }
}
