package org.bangshou.ledger;

import java.util.List;
import org.bangshou.kernel.Reason;

/** What came of a claim. */
public sealed interface Outcome {

  record Granted(Commitment commitment) implements Outcome {}

  /**
   * @param place the place's id: smaller ones came earlier
   * @param position 1 is the next to be asked
   */
  record Waitlisted(long place, int position) implements Outcome {}

  /** @param ruleVersion the version of the rules that held then; empty for an answer that was kept without it */
  record Refused(List<Reason> reasons, String ruleVersion) implements Outcome {
    public Refused {
      reasons = List.copyOf(reasons);
    }

    public static Refused because(Reason reason, String ruleVersion) {
      return new Refused(List.of(reason), ruleVersion);
    }
  }

  /** The key was used before for another question; nothing was done. */
  record KeyReused() implements Outcome {}
}
