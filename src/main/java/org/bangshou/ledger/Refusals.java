package org.bangshou.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Json;
import org.bangshou.kernel.Reason;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Eligibility;
import org.jspecify.annotations.Nullable;

/** Gathers whom one transaction refuses on an order by a rule or a limit, to be written in one statement at its end. */
final class Refusals {

  private final UUID orderId;
  private final Eligibility eligibility;
  private final List<Denied> denied = new ArrayList<>();

  Refusals(UUID orderId, Eligibility eligibility) {
    this.orderId = orderId;
    this.eligibility = eligibility;
  }

  /** Somebody who was refused by a rule or a limit, not for want of seats. */
  private record Denied(
      UUID volunteerId, @Nullable UUID accountId, List<Reason> reasons, @Nullable Ask nearest) {}

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
    denied.add(new Denied(volunteerId, accountId, reasons, nearest));
  }

  List<Entry> list() {
    return denied.stream().map(this::entry).toList();
  }

  private Entry entry(Denied one) {
    String seen = one.nearest() == null ? null : Json.text(eligibility.note(one.nearest()));
    return new Entry(
        Ids.next(), orderId, one.volunteerId(), one.accountId(), Json.text(one.reasons()), seen,
        eligibility.book().version());
  }
}
