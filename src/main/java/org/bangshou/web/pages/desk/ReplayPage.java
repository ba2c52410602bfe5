package org.bangshou.web.pages.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.place.Region;
import org.bangshou.replay.Cell;
import org.bangshou.replay.ClaimRow;
import org.bangshou.replay.Figures;
import org.bangshou.replay.OrderRow;
import org.bangshou.replay.Replay;
import org.bangshou.replay.Run;
import org.bangshou.rules.ReasonText;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.yaml.Leaf;
import org.bangshou.web.pages.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What if: the form, and what came of it.
 *
 * @param changeable the values that one word can change
 * @param files the names of all files of rules
 * @param asked what was entered, so that it can be sent again
 * @param changed file name to text, of the files that are tried
 * @param replay none before anything was asked, or when it was wrong
 * @param faults what was wrong
 */
public record ReplayPage(
    Frame frame,
    List<Region> regions,
    List<Leaf> changeable,
    List<String> files,
    Asked asked,
    Map<String, String> changed,
    @Nullable Replay replay,
    List<String> faults) {

  /** Longer lists are in the sheet. */
  static final int MOST_ROWS = 100;

  public ReplayPage {
    regions = List.copyOf(regions);
    changeable = List.copyOf(changeable);
    files = List.copyOf(files);
    changed = Map.copyOf(changed);
    faults = List.copyOf(faults);
  }

  /**
   * @param change the path of the one value that is changed; empty when none is
   * @param pasted the text of one file; empty when none is pasted
   */
  public record Asked(String region, LocalDate from, LocalDate to, String change, String value, String file, String pasted) {}

  /**
   * One figure under both sets of rules.
   *
   * @param key of its name
   */
  public record Line(String key, String old, String next, String difference) {

    /** Are claims behind it, and not orders? */
    public boolean isAboutClaims() {
      return CLAIMS.contains(key);
    }
  }

  private static final Set<String> CLAIMS = Set.of("replay.granted", "replay.waitlisted", "replay.refused");

  public List<Line> lines(Cell cell) {
    Figures a = cell.old();
    Figures b = cell.next();
    return List.of(
        line("replay.granted", a.granted(), b.granted()),
        line("replay.waitlisted", a.waitlisted(), b.waitlisted()),
        line("replay.refused", a.refused(), b.refused()),
        line("replay.filled", a.filled(), b.filled()),
        line("replay.unfilled", a.unfilled(), b.unfilled()),
        line("replay.free-seats", a.freeSeats(), b.freeSeats()),
        line("replay.median-wait", a.medianWait(), b.medianWait(), 0),
        line("replay.mean-wait", a.meanWait(), b.meanWait(), 0),
        line("replay.busiest-tenth", percent(a.busiestTenth()), percent(b.busiestTenth()), 1),
        line("replay.gini", a.gini(), b.gini(), 3),
        line("replay.kilometres", OptionalDouble.of(a.kilometres()), OptionalDouble.of(b.kilometres()), 1));
  }

  private static Line line(String key, int old, int next) {
    return new Line(key, String.valueOf(old), String.valueOf(next), "%+d".formatted(next - old));
  }

  private static Line line(String key, OptionalDouble old, OptionalDouble next, int digits) {
    boolean both = old.isPresent() && next.isPresent();
    String difference = both ? fixed("%+.", digits, next.getAsDouble() - old.getAsDouble()) : "–";
    return new Line(key, shown(old, digits), shown(next, digits), difference);
  }

  private static String shown(OptionalDouble value, int digits) {
    return value.isEmpty() ? "–" : fixed("%.", digits, value.getAsDouble());
  }

  private static String fixed(String start, int digits, double value) {
    return String.format(Locale.ROOT, start + digits + "f", value);
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isEmpty() ? share : OptionalDouble.of(share.getAsDouble() * 100);
  }

  public String name(Cell cell) {
    if (cell.isTotal()) return frame.t().get("replay.total");
    return frame.names().region(cell.regionCode()) + " · " + frame.names().function(cell.function());
  }

  /** Where the rows of a cell begin on the page. */
  public String anchor(Cell cell) {
    return cell.isTotal() ? "total" : cell.regionCode() + "-" + cell.function();
  }

  /** Why it is refused under one set of rules or the other, in that set's own words. */
  public String why(ClaimRow row) {
    Replay replayed = replay;
    if (replayed == null) throw new IllegalStateException("rows belong to a replay");
    boolean byNext = !row.nextReasons().isEmpty();
    List<String> sentences =
        (byNext ? row.nextReasons() : row.oldReasons())
            .stream().map(reason -> say(byNext ? replayed.next() : replayed.old(), reason)).distinct().toList();
    return String.join(" ", sentences);
  }

  private String say(RuleSet rules, Reason reason) {
    return new ReasonText(rules)
        .findText(reason, frame.t().language().locale())
        .map(told -> told.title() + ": " + told.refusal())
        .orElseGet(() -> frame.names().why(reason).refusal());
  }

  /** Who holds an order's seats, from how far, and how long it took. */
  public String held(OrderRow row, Run run) {
    String people =
        row.held(run).stream()
            .map(h -> frame.t().get("replay.held", h.volunteerName(), Math.round(h.km())))
            .collect(Collectors.joining(", "));
    String wait = row.waitingMinutes(run).isEmpty() ? "" : " · " + frame.times().length(row.waitingMinutes(run).getAsLong());
    return people.isEmpty() ? frame.t().get("replay.nobody") : people + wait;
  }

  public <T> List<T> first(List<T> rows) {
    return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
  }
}
