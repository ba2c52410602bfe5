package org.bangshou.replay;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    record Key(String region, String function) {}
    Map<Key, List<ClaimRow>> asked = claims.stream().collect(groupingBy(c -> new Key(c.regionCode(), c.function())));
    Map<Key, List<OrderRow>> opened = orders.stream().collect(groupingBy(o -> new Key(o.regionCode(), o.function())));
    return Stream.concat(asked.keySet().stream(), opened.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(Key::region).thenComparing(Key::function))
        .map(
            key ->
                Cell.of(
                    key.region(), key.function(), asked.getOrDefault(key, List.of()), opened.getOrDefault(key, List.of())))
        .toList();
  }
}
