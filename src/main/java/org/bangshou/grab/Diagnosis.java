package org.bangshou.grab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Examination;
import org.bangshou.ledger.Limit;
import org.bangshou.order.Order;
import org.bangshou.place.Region;
import org.bangshou.roster.Volunteer;

/**
 * Why somebody sees or takes an order, or cannot: all that is asked, with what was seen and said.
 *
 * @param county of the order
 * @param scopes of which regions their pool shows the orders, and why
 * @param shown does one of these hold the order's county?
 * @param examination obstacles, limits, and every rule for every seat, the nearest seat first
 */
public record Diagnosis(
    Order order, Region county, Volunteer volunteer, List<PoolScope> scopes, boolean shown, Examination examination) {

  public Diagnosis {
    scopes = List.copyOf(scopes);
  }

  /** The rules by which it was judged. */
  public String ruleVersion() {
    return examination.rules().version();
  }

  /**
   * What keeps them from it now, what is nearest to be mended last: the county, the order, the limits, the
   * rules on the nearest seat. Empty when they may take it, or only a free seat is missing.
   */
  public List<Reason> listReasons() {
    List<Reason> reasons = new ArrayList<>();
    if (!shown) reasons.add(Reason.of("not-in-the-pool", "county", county.name(), "countyEn", county.nameEn()));
    examination.obstacle().ifPresent(reasons::add);
    examination.limits().stream().filter(Limit::holds).map(Limit::reason).forEach(reasons::add);
    findNearestSeat().map(Examination.SeatView::listReasons).ifPresent(reasons::addAll);
    if (reasons.isEmpty() && examination.seats().stream().noneMatch(seat -> seat.free() && seat.listReasons().isEmpty())) {
      reasons.add(Reason.of("order-full"));
    }
    return reasons.stream().distinct().toList();
  }

  /** The seat with the fewest rules against them, a free one before a taken one. */
  public Optional<Examination.SeatView> findNearestSeat() {
    return examination.seats().stream().findFirst();
  }

  /** Do they hold a seat of it already? */
  public boolean isTheirs() {
    return examination.mine() != null;
  }
}
