package org.bangshou.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Orders;
import org.bangshou.planning.Candidate;
import org.bangshou.planning.Explanation;
import org.bangshou.planning.Unplaced;
import org.bangshou.planning.contract.LeftWords;
import org.bangshou.planning.solver.Share;
import org.bangshou.roster.Roster;

/** Says an explanation in plain sentences, in the reader's language: where and why, or why not, and what the next choices would change. */
@Singleton
public class ExplanationWords {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final PlanWords words;
  private final Roster roster;
  private final Orders orders;

  ExplanationWords(PlanWords words, Roster roster, Orders orders) {
    this.words = words;
    this.roster = roster;
    this.orders = orders;
  }

  public List<String> say(Explanation explained, Locale locale) {
    Map<UUID, String> names = names(explained);
    List<String> said = new ArrayList<>();
    Explanation.Served served = explained.served();
    if (served == null) said.addAll(left(explained, locale));
    else said.addAll(served(served, names, locale));
    for (Candidate next : explained.next()) said.add(next(next, names, locale));
    if (served != null && explained.next().isEmpty()) said.add(LeftWords.explain("alone", locale, Map.of()));
    return said;
  }

  private List<String> left(Explanation explained, Locale locale) {
    String reason = explained.reason();
    String title = reason == null ? LeftWords.explain("open", locale, Map.of()) : LeftWords.title(reason, locale);
    var left = new Unplaced(explained.orderId(), reason == null ? "" : reason, explained.why());
    String detail = words.details(List.of(left), locale).getOrDefault(explained.orderId(), "");
    return Stream.of(reason == null ? title : title + (isEnglish(locale) ? "." : "。"), detail).filter(s -> !s.isEmpty()).toList();
  }

  private static List<String> served(Explanation.Served served, Map<UUID, String> names, Locale locale) {
    Map<String, String> values = when(served.start(), locale);
    values.put("team", name(names, served.teamId()));
    values.put("weight", Long.toString(served.weight()));
    String shares = shares(served.shares(), false, locale);
    return List.of(
        LeftWords.explain("served", locale, values),
        shares.isEmpty()
            ? LeftWords.explain("no-shares", locale, Map.of())
            : LeftWords.explain("shares", locale, Map.of("shares", shares)),
        LeftWords.start(named(served.because(), names), locale));
  }

  private static String next(Candidate next, Map<UUID, String> names, Locale locale) {
    Map<String, String> values = when(next.start(), locale);
    values.put("team", name(names, next.teamId()));
    values.put("orders", next.displaced().stream().map(id -> name(names, id)).collect(Collectors.joining(", ")));
    values.put("change", change(next.unassignedWeightChange(), next.softCostChange(), locale));
    return LeftWords.explain(next.displaced().isEmpty() ? "next" : "next-instead", locale, values);
  }

  /** The difference in score, in words. */
  public static String change(long weight, long cost, Locale locale) {
    String left =
        weight == 0
            ? LeftWords.explain("weight-same", locale, Map.of())
            : LeftWords.explain("weight", locale, Map.of("change", signed(weight)));
    return LeftWords.explain("change", locale, Map.of("weight", left, "cost", signed(cost)));
  }

  /** By constraint, in words; with a sign where it is a difference. */
  public static String shares(List<Share> shares, boolean difference, Locale locale) {
    return shares.stream()
        .map(s -> LeftWords.share(s.constraint(), difference ? signed(s.amount()) : Long.toString(s.amount()), locale))
        .collect(Collectors.joining(isEnglish(locale) ? ", " : "、"));
  }

  private static String signed(long number) {
    return number > 0 ? "+" + number : number < 0 ? "−" + -number : "0";
  }

  private static Map<String, String> when(Instant start, Locale locale) {
    Map<String, String> values = new HashMap<>();
    var local = Zone.local(start);
    values.put("day", DateTimeFormatter.ofPattern(LeftWords.dayPattern(locale), locale).format(local));
    values.put("time", CLOCK.format(local));
    return values;
  }

  private static Reason named(Reason because, Map<UUID, String> names) {
    String order = because.values().get("order");
    if (order == null) return because;
    Map<String, String> shown = new HashMap<>(because.values());
    shown.put("order", name(names, UUID.fromString(order)));
    return new Reason(because.code(), shown);
  }

  private Map<UUID, String> names(Explanation explained) {
    Explanation.Served served = explained.served();
    Stream<UUID> teams =
        Stream.concat(explained.next().stream().map(Candidate::teamId), Stream.ofNullable(served).map(Explanation.Served::teamId));
    Stream<UUID> known =
        Stream.concat(
            explained.next().stream().flatMap(c -> c.displaced().stream()),
            Stream.ofNullable(served).map(s -> s.because().values().get("order")).flatMap(Stream::ofNullable).map(UUID::fromString));
    Map<UUID, String> names = new HashMap<>();
    roster.listTeams(teams.distinct().toList()).forEach(team -> names.put(team.id(), team.name()));
    orders.listOrders(known.distinct().toList()).forEach(order -> names.put(order.id(), order.code()));
    return names;
  }

  private static String name(Map<UUID, String> names, UUID id) {
    return names.getOrDefault(id, "?");
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
