package org.bangshou.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Zone;
import org.bangshou.rules.ReasonText;
import org.bangshou.rules.RuleSet;

/** A replay as one CSV sheet: first the figures, then every row behind them. The first column says what a line is. */
public final class ReplaySheet {

  private static final List<String> COLUMNS =
      List.of("what", "county", "function", "figure", "old", "new", "at", "order", "person", "rules");

  private final Replay replay;
  private final Locale locale;
  private final StringBuilder out = new StringBuilder();
  private final CSVPrinter printer;

  private ReplaySheet(Replay replay, Locale locale) {
    this.replay = replay;
    this.locale = locale;
    try {
      this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param locale of the rules' words */
  public static String of(Replay replay, Locale locale) {
    ReplaySheet sheet = new ReplaySheet(replay, locale);
    sheet.print(COLUMNS);
    sheet.figures(replay.total());
    replay.listCells().forEach(sheet::figures);
    replay.claims().forEach(sheet::claim);
    replay.orders().forEach(sheet::order);
    return sheet.out.toString();
  }

  private void figures(Cell cell) {
    Figures a = cell.old();
    Figures b = cell.next();
    figure(cell, "claims", a.claims(), b.claims());
    figure(cell, "granted", a.granted(), b.granted());
    figure(cell, "waitlisted", a.waitlisted(), b.waitlisted());
    figure(cell, "refused", a.refused(), b.refused());
    figure(cell, "orders-filled", a.filled(), b.filled());
    figure(cell, "orders-unfilled", a.unfilled(), b.unfilled());
    figure(cell, "free-seats", a.freeSeats(), b.freeSeats());
    figure(cell, "wait-median-minutes", number(a.medianWait()), number(b.medianWait()));
    figure(cell, "wait-mean-minutes", number(a.meanWait()), number(b.meanWait()));
    figure(cell, "busiest-tenth-share", number(a.busiestTenth()), number(b.busiestTenth()));
    figure(cell, "gini", number(a.gini()), number(b.gini()));
    figure(cell, "kilometres", number(a.kilometres()), number(b.kilometres()));
    figure(cell, "plans-refused", 0, cell.listRefusedPlans().size());
    figure(cell, "cannot-be-replayed", cell.listNotReplayable().size(), cell.listNotReplayable().size());
  }

  private void figure(Cell cell, String name, Object old, Object next) {
    print(List.of("figure", cell.regionCode(), cell.function(), name, old, next, "", "", "", ""));
  }

  private void claim(ClaimRow c) {
    print(
        List.of(
            c.isReplayable() ? (c.placement() ? "plan" : "claim") : "cannot-be-replayed", c.regionCode(), c.function(),
            "", c.isReplayable() ? c.old() : c.real() + "/" + c.old(), c.next(), Zone.local(c.at()), c.orderCode(),
            c.volunteerName(), c.nextReasons().isEmpty() ? words(replay.old(), c.oldReasons()) : words(replay.next(), c.nextReasons())));
  }

  private void order(OrderRow o) {
    print(
        List.of(
            "order", o.regionCode(), o.function(), "seats-held of " + o.seats(), o.old().size(), o.next().size(),
            Zone.local(o.opensAt()), o.orderCode(), "", ""));
  }

  private String words(RuleSet rules, List<Reason> reasons) {
    ReasonText text = new ReasonText(rules);
    return reasons.stream()
        .map(r -> r.code() + text.findText(r, locale).map(told -> ": " + told.refusal()).orElse(""))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? "" : number(value.getAsDouble());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void print(List<?> cells) {
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
