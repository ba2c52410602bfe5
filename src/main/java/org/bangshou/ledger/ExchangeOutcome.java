package org.bangshou.ledger;

import java.util.List;
import org.bangshou.kernel.Reason;

/** What came of proposing, agreeing to or approving an exchange of seats. */
public sealed interface ExchangeOutcome {

  /** It goes on, or is done. */
  record Standing(Exchange exchange) implements ExchangeOutcome {}

  /**
   * One of them may not take the other's seat. Nothing was changed.
   *
   * @param ruleVersion the version of the rules that held then
   */
  record Refused(List<Reason> reasons, String ruleVersion) implements ExchangeOutcome {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
