package org.bangshou.ops.importing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an import found and did.
 *
 * @param written whether anything was: false when a row is wrong and all or nothing was asked for
 */
public record ImportReport(boolean written, List<Count> counts, List<ImportFault> faults) {

  /** Of one sheet: rows not yet known, known and the same, known and different, wrong. */
  public record Count(String sheet, int fresh, int unchanged, int changed, int wrong) {

    public String text() {
      return "%s: %d new, %d unchanged, %d changed, %d wrong".formatted(sheet, fresh, unchanged, changed, wrong);
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
  public List<String> lines() {
    return Stream.of(
            faults.stream().map(ImportFault::text),
            counts.stream().map(Count::text),
            Stream.of(written ? "Written." : "Nothing was written. Mend the rows above, or take only the good ones."))
        .flatMap(lines -> lines)
        .toList();
  }
}
