package org.bangshou.rules;

import java.util.List;
import org.bangshou.kernel.Reason;

/** Yes, or every reason why not: first what the person is or has, last what another time would mend. */
public sealed interface Verdict {

  record Eligible() implements Verdict {}

  record Ineligible(List<Reason> reasons) implements Verdict {
    public Ineligible {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) throw new IllegalArgumentException("a no needs a reason");
    }
  }

  static Verdict of(List<Reason> reasons) {
    return reasons.isEmpty() ? new Eligible() : new Ineligible(reasons);
  }

  default boolean isEligible() {
    return this instanceof Eligible;
  }

  default List<Reason> listReasons() {
    return this instanceof Ineligible no ? no.reasons() : List.of();
  }
}
