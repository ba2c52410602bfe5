package org.bangshou.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Orders;
import org.bangshou.planning.Unplaced;
import org.bangshou.planning.contract.LeftWords;
import org.bangshou.roster.Roster;

/** Says in the reader's language why a plan leaves an order: teams by name, orders by number, days as people write them. */
@Singleton
public class PlanWords {

  private static final String SEPARATOR = ", ";

  private final Roster roster;
  private final Orders orders;

  PlanWords(Roster roster, Orders orders) {
    this.roster = roster;
    this.orders = orders;
  }

  public String title(Unplaced left, Locale locale) {
    return LeftWords.title(left.reason(), locale);
  }

  /** Sentences by order; empty where no more is known than the reason itself. */
  public Map<UUID, String> details(List<Unplaced> left, Locale locale) {
    Map<String, String> names = new HashMap<>();
    roster.listTeams(ids(left, Set.of("team"))).forEach(team -> names.put(team.id().toString(), team.name()));
    orders.listOrders(ids(left, Set.of("order", "orders"))).forEach(order -> names.put(order.id().toString(), order.code()));
    Map<UUID, String> details = new HashMap<>();
    left.forEach(one -> details.put(one.orderId(), LeftWords.say(named(one.why(), names, locale), locale)));
    return details;
  }

  private static List<UUID> ids(List<Unplaced> left, Set<String> of) {
    return left.stream()
        .flatMap(one -> one.why().stream())
        .flatMap(why -> why.values().entrySet().stream())
        .filter(value -> of.contains(value.getKey()))
        .flatMap(value -> Stream.of(value.getValue().split(SEPARATOR)))
        .distinct()
        .map(UUID::fromString)
        .toList();
  }

  private static List<Reason> named(List<Reason> why, Map<String, String> names, Locale locale) {
    return why.stream().map(one -> named(one, names, locale)).toList();
  }

  private static Reason named(Reason why, Map<String, String> names, Locale locale) {
    Map<String, String> shown = new HashMap<>();
    why.values().forEach((name, value) -> shown.put(name, name.equals("day") ? day(value, locale) : named(value, names)));
    return new Reason(why.code(), shown);
  }

  private static String named(String value, Map<String, String> names) {
    return Arrays.stream(value.split(SEPARATOR)).map(one -> names.getOrDefault(one, one)).collect(Collectors.joining(SEPARATOR));
  }

  private static String day(String iso, Locale locale) {
    return DateTimeFormatter.ofPattern(LeftWords.dayPattern(locale), locale).format(LocalDate.parse(iso));
  }
}
