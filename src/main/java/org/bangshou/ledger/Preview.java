package org.bangshou.ledger;

import java.util.List;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.rules.GrabPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a claim made now; by the same code that decides the claim itself.
 *
 * @param taken seats held now
 * @param waiting people on the waitlist
 * @param obstacle what keeps everybody, or this person whatever the order, from claiming
 * @param mine their own active commitment on it
 * @param position their place on the waitlist, 1 is next; 0 when they do not wait
 * @param warnings what to think of although they may
 * @param policy by which all this was judged
 * @param ruleVersion of the policy and of the decision
 */
public record Preview(
    Decision decision,
    int taken,
    int waiting,
    Optional<Reason> obstacle,
    @Nullable Commitment mine,
    int position,
    List<Reason> warnings,
    GrabPolicy policy,
    String ruleVersion) {

  public Preview {
    warnings = List.copyOf(warnings);
  }
}
