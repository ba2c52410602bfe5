package org.bangshou.web.pages.sheets;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bangshou.identity.Caller;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Texts;
import org.bangshou.web.pages.desk.Scopes;
import org.bangshou.web.pages.sheets.PictureRepository.FunctionFill;
import org.bangshou.web.pages.sheets.PictureRepository.TeamLoad;

/** Draws what happened in somebody's regions within some days. */
@Singleton
class Pictures {

  /** Minutes at which the steps of the waiting time end; the last step has no end. */
  private static final int[] STEPS = {60, 240, 1440, 4320};

  private final PictureRepository rows;
  private final Scopes scopes;

  Pictures(PictureRepository rows, Scopes scopes) {
    this.rows = rows;
    this.scopes = scopes;
  }

  PicturePage page(Span span, Caller caller, Frame frame) {
    Shares shares = new Shares(scopes.of(caller).stream()
        .flatMap(s -> rows.listShares(s, span.begins(), span.ends()).stream())
        .map(PictureRepository.Number::number).sorted().toList());
    return new PicturePage(frame, span, List.of(load(span, caller, frame), fill(span, caller, frame), wait(span, caller, frame), fairness(shares, frame)), shares.curve(PicturePage.SIDE));
  }

  private Picture load(Span span, Caller caller, Frame frame) {
    Texts t = frame.t();
    List<TeamLoad> loads =
        scopes.collect(caller, s -> rows.listLoads(s, span.begins(), span.ends())).stream()
            .sorted(Comparator.comparing(TeamLoad::minutes).reversed())
            .toList();
    int most = loads.stream().mapToInt(TeamLoad::minutes).max().orElse(0);
    List<Bar> bars =
        loads.stream()
            .map(l -> Bar.whole(l.team(), l.minutes(), most, List.of(hours(l.minutes()), String.valueOf(l.orders()), String.valueOf(l.seats()))))
            .toList();
    return new Picture("load", t.get("picture.load"), heads(t, "picture.heads-load"), bars, t.get("picture.sum-load", loads.size(), hours(loads.stream().mapToInt(TeamLoad::minutes).sum())));
  }

  private Picture fill(Span span, Caller caller, Frame frame) {
    Texts t = frame.t();
    Map<String, FunctionFill> fills = new TreeMap<>();
    each(caller, s -> rows.listFills(s, span.begins(), span.ends()))
        .forEach(f -> fills.merge(f.function(), f, (a, b) -> new FunctionFill(a.function(), a.orders() + b.orders(), a.seats() + b.seats(), a.held() + b.held())));
    int most = fills.values().stream().mapToInt(FunctionFill::seats).max().orElse(0);
    List<Bar> bars =
        fills.values().stream()
            .sorted(Comparator.comparing(FunctionFill::seats).reversed())
            .map(f -> new Bar(
                frame.names().function(f.function()), 100.0 * f.seats() / most, 100.0 * Math.min(f.held(), f.seats()) / most,
                List.of(String.valueOf(f.orders()), String.valueOf(f.seats()), String.valueOf(f.held()), String.valueOf(f.seats() - f.held()))))
            .toList();
    int seats = fills.values().stream().mapToInt(FunctionFill::seats).sum();
    int held = fills.values().stream().mapToInt(FunctionFill::held).sum();
    return new Picture("fill", t.get("picture.fill"), heads(t, "picture.heads-fill"), bars, t.get("picture.sum-fill", seats, held, seats - held));
  }

  private Picture wait(Span span, Caller caller, Frame frame) {
    Texts t = frame.t();
    List<Integer> waits = each(caller, s -> rows.listWaits(s, span.begins(), span.ends())).stream().map(PictureRepository.Number::number).sorted().toList();
    int[] counts = new int[STEPS.length + 1];
    waits.forEach(minutes -> counts[step(minutes)]++);
    int most = IntStream.of(counts).max().orElse(0);
    String[] labels = t.get("picture.steps").split("\\|");
    List<Bar> bars = new ArrayList<>();
    for (int at = 0; at < counts.length && !waits.isEmpty(); at++) {
      bars.add(Bar.whole(labels[at], counts[at], most, List.of(String.valueOf(counts[at]), Math.round(100.0 * counts[at] / waits.size()) + " %")));
    }
    String median = waits.isEmpty() ? "–" : frame.times().length(waits.get(waits.size() / 2));
    return new Picture("wait", t.get("picture.wait"), heads(t, "picture.heads-wait"), bars, t.get("picture.sum-wait", waits.size(), median));
  }

  private static int step(int minutes) {
    int at = 0;
    while (at < STEPS.length && minutes >= STEPS[at]) at++;
    return at;
  }

  private static Picture fairness(Shares shares, Frame frame) {
    Texts t = frame.t();
    List<Bar> bars = new ArrayList<>();
    for (int tenth = 1; tenth <= 10 && shares.sum() > 0; tenth++) {
      double share = shares.upTo(tenth) - shares.upTo(tenth - 1);
      bars.add(Bar.whole(t.get("picture.tenth", tenth), share, 100, List.of(percent(share), percent(shares.upTo(tenth)))));
    }
    return new Picture(
        "fairness", t.get("picture.fairness"), heads(t, "picture.heads-fairness"), bars,
        t.get("picture.sum-fairness", shares.sorted().size(), shares.sorted().size() - shares.without(), String.format(Locale.ROOT, "%.2f", shares.gini())));
  }

  /** Of several scopes all rows, equal ones too. */
  private <T> List<T> each(Caller caller, Function<String, ? extends Collection<T>> of) {
    return scopes.of(caller).stream().<T>flatMap(s -> of.apply(s).stream()).toList();
  }

  private static List<String> heads(Texts t, String key) {
    return List.of(t.get(key).split("\\|"));
  }

  private static String hours(int minutes) {
    return String.format(Locale.ROOT, "%.1f", minutes / 60.0);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share);
  }
}
