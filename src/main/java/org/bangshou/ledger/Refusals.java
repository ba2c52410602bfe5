package org.bangshou.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Reason;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Eligibility;
import org.jspecify.annotations.Nullable;

/** Gathers what one transaction refuses by a rule or a limit, to be written in one statement at its end. */
final class Refusals {

  private final UUID orderId;
  private final Eligibility eligibility;
  private final List<Entry> entries = new ArrayList<>();

  Refusals(UUID orderId, Eligibility eligibility) {
    this.orderId = orderId;
    this.eligibility = eligibility;
  }

  /** A row to be written; reasons and what was seen as JSON. */
  record Entry(
      UUID id,
      UUID orderId,
      UUID volunteerId,
      @Nullable UUID accountId,
      String reasons,
      @Nullable String seen,
      String ruleVersion) {}

  /**
   * @param accountId who claimed; none when it is not known
   * @param nearest the question that came nearest to a yes; none where a limit came before any question
   */
  void note(UUID volunteerId, @Nullable UUID accountId, List<Reason> reasons, @Nullable Ask nearest) {
    String seen = nearest == null ? null : Json.text(eligibility.note(nearest));
    entries.add(
        new Entry(Ids.next(), orderId, volunteerId, accountId, Json.text(reasons), seen, eligibility.book().version()));
  }

  void writeTo(RefusalRepository refusals) {
    if (!entries.isEmpty()) refusals.insert(entries);
  }
}
