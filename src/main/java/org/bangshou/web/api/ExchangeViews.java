package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.ledger.Exchange;
import org.bangshou.ledger.ExchangeKind;
import org.bangshou.ledger.ExchangeStatus;
import org.bangshou.web.Problem.Why;
import org.jspecify.annotations.Nullable;

/** Seats that change hands, as they are told. */
final class ExchangeViews {

  private ExchangeViews() {}

  /**
   * @param from who proposes it
   * @param to the colleague
   * @param given the commitment of who proposes it
   * @param taken the colleague's, in a swap; else none
   * @param deadline until when the next answer is awaited
   * @param endReason in the coordinator's words; empty when there is none
   */
  @Serdeable
  record ExchangeView(
      UUID id,
      ExchangeKind kind,
      ExchangeStatus status,
      UUID from,
      UUID to,
      UUID given,
      @Nullable UUID taken,
      Instant deadline,
      String ruleVersion,
      String endReason) {

    static ExchangeView of(Exchange e) {
      return new ExchangeView(
          e.id(), e.kind(), e.status(), e.fromId(), e.toId(), e.givenId(), e.takenId(), e.deadline(), e.ruleVersion(),
          e.endReason());
    }
  }

  /** @param reasons why they may not take it over; empty when they may */
  @Serdeable
  record ColleagueView(UUID volunteer, String name, List<Why> reasons) {}

  /**
   * @param commitment what the colleague would give
   * @param reasons why one of the two may not; empty when both may
   */
  @Serdeable
  record SwapView(UUID commitment, UUID order, Instant start, Instant end, UUID volunteer, String name, List<Why> reasons) {}
}
