package org.bangshou.replay;

import java.util.Comparator;
import java.util.List;

/**
 * A county and a function, or all of them, under both sets of rules.
 *
 * @param regionCode empty in the total
 * @param function empty in the total
 * @param claims the rows behind its figures, those too that cannot be replayed
 * @param rows the orders behind its figures
 */
public record Cell(String regionCode, String function, List<ClaimRow> claims, List<OrderRow> rows, Figures old, Figures next) {

  public Cell {
    claims = List.copyOf(claims);
    rows = List.copyOf(rows);
  }

  static Cell of(String regionCode, String function, List<ClaimRow> claims, List<OrderRow> rows) {
    return new Cell(
        regionCode, function, claims, rows, Figures.of(Run.OLD, claims, rows), Figures.of(Run.NEW, claims, rows));
  }

  public boolean isTotal() {
    return regionCode.isEmpty();
  }

  public boolean isAlike() {
    return old.equals(next);
  }

  /** Claims by hand that are let in now and would be refused. */
  public List<ClaimRow> listNewlyRefused() {
    return claims.stream().filter(c -> c.isNewlyRefused() && !c.placement()).toList();
  }

  /** Claims by hand that are refused now and would be let in. */
  public List<ClaimRow> listNewlyAdmitted() {
    return claims.stream().filter(c -> c.isNewlyAdmitted() && !c.placement()).toList();
  }

  /** Seats of published plans that would be refused. */
  public List<ClaimRow> listRefusedPlans() {
    return claims.stream().filter(c -> c.isNewlyRefused() && c.placement()).toList();
  }

  /** Claims that the rules that hold decide otherwise today than was decided then. */
  public List<ClaimRow> listNotReplayable() {
    return claims.stream().filter(c -> !c.isReplayable()).toList();
  }

  /** All of its claims, those first that are decided otherwise, then those that cannot be replayed. */
  public List<ClaimRow> listByChange() {
    return claims.stream().sorted(Comparator.comparingInt(Cell::rank).thenComparing(ClaimRow::at)).toList();
  }

  private static int rank(ClaimRow claim) {
    if (!claim.isReplayable()) return 1;
    return claim.old() == claim.next() ? 2 : 0;
  }

  /** All of its orders, those first that end otherwise: with other people, at other times. */
  public List<OrderRow> listOrdersByChange() {
    return rows.stream().sorted(Comparator.comparing(OrderRow::isAlike).thenComparing(OrderRow::opensAt)).toList();
  }
}
