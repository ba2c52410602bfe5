package org.bangshou.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Zone;
import org.bangshou.place.Regions;
import org.bangshou.replay.Cell;
import org.bangshou.replay.ClaimRow;
import org.bangshou.replay.Figures;
import org.bangshou.replay.Replay;
import org.bangshou.rules.ReasonText;
import org.bangshou.rules.RuleSet;

/** A replay as lines for a terminal: old and new side by side, then who would be refused or admitted. */
final class ReplayTable {

  private static final int MOST_ROWS = 30;

  private final Replay replay;
  private final Regions regions;
  private final List<String> lines = new ArrayList<>();

  ReplayTable(Replay replay, Regions regions) {
    this.replay = replay;
    this.regions = regions;
  }

  List<String> lines() {
    Cell total = replay.total();
    lines.add(
        "Orders opened from %s to %s in %s, decided by the rules that hold (%s) and by those tried (%s)."
            .formatted(replay.from(), replay.to(), regions.getRegion(replay.scope()).nameEn(), replay.old().version(), replay.next().version()));
    lines.add("People and calendars are as they are today in both.");
    lines.add("");
    cell("in total", total);
    for (Cell cell : replay.listCells()) {
      if (!cell.isAlike()) cell(regions.getRegion(cell.regionCode()).nameEn() + ", " + cell.function(), cell);
    }
    rows("would be refused", total.listNewlyRefused(), replay.next());
    rows("would be admitted", total.listNewlyAdmitted(), replay.old());
    rows("seats of published plans would be refused", total.listRefusedPlans(), replay.next());
    lines.add("%d claims cannot be replayed: the rules that hold decide them otherwise today.".formatted(total.listNotReplayable().size()));
    return lines;
  }

  private void cell(String name, Cell cell) {
    Figures a = cell.old();
    Figures b = cell.next();
    lines.add("%-34s %10s %10s %10s".formatted(name, "old", "new", "change"));
    number("  claims granted", a.granted(), b.granted());
    number("  claims waitlisted", a.waitlisted(), b.waitlisted());
    number("  claims refused", a.refused(), b.refused());
    number("  orders filled", a.filled(), b.filled());
    number("  orders unfilled", a.unfilled(), b.unfilled());
    number("  seats unfilled", a.freeSeats(), b.freeSeats());
    figure("  minutes until full, median", a.medianWait(), b.medianWait());
    figure("  minutes until full, mean", a.meanWait(), b.meanWait());
    figure("  share of the busiest tenth", a.busiestTenth(), b.busiestTenth());
    figure("  Gini of the seats", a.gini(), b.gini());
    figure("  kilometres", OptionalDouble.of(a.kilometres()), OptionalDouble.of(b.kilometres()));
    lines.add("");
  }

  private void number(String name, int old, int next) {
    lines.add("%-34s %10d %10d %+10d".formatted(name, old, next, next - old));
  }

  private void figure(String name, OptionalDouble old, OptionalDouble next) {
    String change =
        old.isEmpty() || next.isEmpty()
            ? "-"
            : String.format(Locale.ROOT, "%+.2f", next.getAsDouble() - old.getAsDouble());
    lines.add("%-34s %10s %10s %10s".formatted(name, shown(old), shown(next), change));
  }

  private static String shown(OptionalDouble value) {
    return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
  }

  private void rows(String title, List<ClaimRow> rows, RuleSet refusing) {
    lines.add(rows.size() + " " + title + (rows.isEmpty() ? "" : ":"));
    TreeMap<String, Integer> byRule = new TreeMap<>();
    for (ClaimRow row : rows) {
      for (Reason reason : reasons(row)) byRule.merge(reason.code(), 1, Integer::sum);
    }
    byRule.forEach((rule, number) -> lines.add("  %5d  %s".formatted(number, rule)));
    rows.stream().limit(MOST_ROWS).forEach(row -> lines.add(row(row, refusing)));
    if (rows.size() > MOST_ROWS) lines.add("  and %d more; --csv FILE has all".formatted(rows.size() - MOST_ROWS));
    lines.add("");
  }

  private static List<Reason> reasons(ClaimRow row) {
    return row.nextReasons().isEmpty() ? row.oldReasons() : row.nextReasons();
  }

  private static String row(ClaimRow row, RuleSet refusing) {
    ReasonText text = new ReasonText(refusing);
    Reason first = reasons(row).getFirst();
    String words = text.findText(first, Locale.ENGLISH).map(ReasonText.Told::refusal).orElse(first.code());
    return "  %s  %s  %s  %s".formatted(Zone.local(row.at()), row.orderCode(), row.volunteerName(), words);
  }
}
