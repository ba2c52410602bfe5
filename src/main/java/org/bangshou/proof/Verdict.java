package org.bangshou.proof;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bangshou.kernel.Json;

/**
 * What a proof found.
 *
 * @param operations how many were begun
 * @param answers questions by what came of them; an operation asks none, one or several
 * @param refusals by code
 * @param faults by what broke
 * @param seconds from the first question to the last answer
 */
public record Verdict(
    long seed,
    int nodes,
    int operations,
    Map<String, Long> answers,
    Map<String, Long> refusals,
    Map<String, Long> faults,
    double seconds,
    List<Violation> violations) {

  private static final int MOST_SHOWN = 20;

  static Verdict of(Plan plan, int operations, List<Entry> history, List<History.Broken> faults, double seconds, List<Violation> violations) {
    Map<String, Long> refusals =
        history.stream().filter(e -> e.result() == Result.REFUSED)
            .collect(groupingBy(e -> e.deed().name().toLowerCase(Locale.ROOT) + " " + e.code(), TreeMap::new, counting()));
    return new Verdict(
        plan.seed(),
        plan.nodes(),
        operations,
        history.stream().collect(groupingBy(e -> e.result().name(), TreeMap::new, counting())),
        refusals,
        faults.stream().collect(groupingBy(f -> f.fault().name(), TreeMap::new, counting())),
        seconds,
        List.copyOf(violations));
  }

  public boolean isGood() {
    return violations.isEmpty();
  }

  /** For somebody at a terminal. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("seed        " + seed);
    lines.add("nodes       " + nodes);
    lines.add("operations  %d in %.1f s, %.0f a second".formatted(operations, seconds, operations / seconds));
    lines.add("answers     " + say(answers));
    lines.add("faults      " + (faults.isEmpty() ? "none" : say(faults)));
    lines.add("violations  " + violations.size());
    violations.stream().limit(MOST_SHOWN).forEach(v -> lines.add("  " + v.check() + ": " + v.sentence()));
    if (violations.size() > MOST_SHOWN) lines.add("  and " + (violations.size() - MOST_SHOWN) + " more");
    return lines;
  }

  void write(Path file) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("seed", seed);
    all.put("nodes", nodes);
    all.put("operations", operations);
    all.put("seconds", seconds);
    all.put("perSecond", operations / seconds);
    all.put("answers", answers);
    all.put("refusals", refusals);
    all.put("faults", faults);
    all.put("violations", violations);
    try {
      Files.writeString(file, Json.text(all) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String say(Map<String, Long> numbers) {
    List<String> words = new ArrayList<>();
    numbers.forEach((what, number) -> words.add(number + " " + what.toLowerCase(Locale.ROOT).replace('_', ' ')));
    return String.join(", ", words);
  }
}
