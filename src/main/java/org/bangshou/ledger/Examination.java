package org.bangshou.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Seat;
import org.bangshou.rules.Finding;
import org.bangshou.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * One order and one person looked at from all sides, by the code that decides a claim.
 *
 * @param obstacle what keeps everybody from claiming the order now
 * @param limits what looks at the person whatever they can do
 * @param seats what comes nearest to a yes first
 * @param mine their own active commitment on it
 */
public record Examination(
    RuleSet rules, Optional<Reason> obstacle, List<Limit> limits, List<SeatView> seats, @Nullable Commitment mine) {

  private static final Comparator<SeatView> NEAREST =
      Comparator.comparingLong(SeatView::refusing)
          .thenComparing(view -> !view.free())
          .thenComparing(view -> view.seat().number());

  /**
   * One seat for that person.
   *
   * @param start the first start that suits them, or the one that comes nearest
   * @param findings every rule with what it saw and did, for that start
   */
  public record SeatView(Seat seat, boolean free, Instant start, List<Finding> findings) {

    public SeatView {
      findings = List.copyOf(findings);
    }

    long refusing() {
      return findings.stream().filter(Finding::refuses).count();
    }

    /** The reasons of the rules that refuse; empty when nothing but a free seat is missing. */
    public List<Reason> listReasons() {
      return findings.stream().filter(Finding::refuses).map(Finding::reason).toList();
    }
  }

  public Examination {
    limits = List.copyOf(limits);
    seats = seats.stream().sorted(NEAREST).toList();
  }
}
