package org.bangshou.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bangshou.rules.RuleSet;

/**
 * The past of a period and a region as two sets of rules decide it.
 *
 * @param scope a county, a city or the province
 * @param from the first day on which an order may have been opened
 * @param to the last day
 * @param old the rules that hold
 * @param next the rules that are tried
 * @param claims by time
 * @param orders by opening
 */
public record Replay(
    String scope,
    LocalDate from,
    LocalDate to,
    RuleSet old,
    RuleSet next,
    List<ClaimRow> claims,
    List<OrderRow> orders) {

  public Replay {
    claims = List.copyOf(claims);
    orders = List.copyOf(orders);
  }

  public Cell total() {
    return Cell.of("", "", claims, orders);
  }

  /** One per county and function in which there was anything, by county. */
  public List<Cell> listCells() {
    record Key(String region, String function) implements Comparable<Key> {
      @Override
      public int compareTo(Key other) {
        return (region + function).compareTo(other.region + other.function);
      }
    }
    TreeSet<Key> keys = new TreeSet<>();
    orders.forEach(o -> keys.add(new Key(o.regionCode(), o.function())));
    claims.forEach(c -> keys.add(new Key(c.regionCode(), c.function())));
    List<Cell> cells = new ArrayList<>();
    for (Key key : keys) {
      cells.add(
          Cell.of(
              key.region(),
              key.function(),
              claims.stream().filter(c -> key.equals(new Key(c.regionCode(), c.function()))).toList(),
              orders.stream().filter(o -> key.equals(new Key(o.regionCode(), o.function()))).toList()));
    }
    return List.copyOf(cells);
  }
}
