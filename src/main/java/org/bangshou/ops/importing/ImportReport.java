package org.bangshou.ops.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an import found and did.
 *
 * @param written whether anything was: false when a row is wrong and all or nothing was asked for
 */
public record ImportReport(boolean written, List<Count> counts, List<ImportFault> faults) {

  /** Of one sheet: rows not yet known, known and the same, known and different, wrong. */
  public record Count(String sheet, int fresh, int unchanged, int changed, int wrong) {

    public String text(Locale locale) {
      return ImportWords.say(
          "count",
          locale,
          Map.of(
              "sheet", sheet,
              "fresh", Integer.toString(fresh),
              "unchanged", Integer.toString(unchanged),
              "changed", Integer.toString(changed),
              "wrong", Integer.toString(wrong)));
    }
  }

  public ImportReport {
    counts = List.copyOf(counts);
    faults = List.copyOf(faults);
  }

  public boolean isClean() {
    return faults.isEmpty();
  }

  /** Every fault, then the counts, then whether it was written. */
  public List<String> lines(Locale locale) {
    return Stream.of(
            faults.stream().map(fault -> fault.text(locale)),
            counts.stream().map(count -> count.text(locale)),
            Stream.of(ImportWords.say(written ? "written" : "not-written", locale, Map.of())))
        .flatMap(lines -> lines)
        .toList();
  }
}
