package org.bangshou.ops.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row. A wrong cell adds a fault and answers a stand-in, so that all faults of a
 * row are found at once; whoever reads asks {@link #isGood} at the end and drops what is not.
 */
final class Cells {

  private static final Pattern SEPARATOR = Pattern.compile("[;；]");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

  private final String sheet;
  private final Table.Row row;
  private final List<ImportFault> faults;
  private int own;

  Cells(String sheet, Table.Row row, List<ImportFault> faults) {
    this.sheet = sheet;
    this.row = row;
    this.faults = faults;
  }

  boolean isGood() {
    return own == 0;
  }

  /** How many faults this row has so far. */
  int faults() {
    return own;
  }

  long line() {
    return row.line();
  }

  void fault(String column, String value, Remedy remedy, Object... values) {
    own++;
    faults.add(new ImportFault(sheet, row.line(), column, value, remedy.with(values)));
  }

  /** As it stands; may be empty. */
  String raw(String column) {
    return row.cells().getOrDefault(column, "");
  }

  /** Kept as it stands, whatever it says: 1 to {@code most} characters. */
  String text(String column, int most) {
    String value = raw(column);
    if (value.isEmpty()) fault(column, value, Remedy.EMPTY);
    if (value.length() > most) fault(column, value, Remedy.TOO_LONG, most);
    return value;
  }

  String optional(String column, int most) {
    return raw(column).isEmpty() ? "" : text(column, most);
  }

  String matching(String column, Pattern form, Remedy remedy) {
    String value = raw(column);
    if (!form.matcher(value).matches()) fault(column, value, remedy);
    return value;
  }

  int whole(String column, int least, int most) {
    String value = raw(column);
    if (WHOLE.matcher(value).matches()) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) return number;
    }
    fault(column, value, Remedy.WHOLE_NUMBER, least, most);
    return least;
  }

  double decimal(String column, double least, double most, String example) {
    String value = raw(column);
    try {
      double number = Double.parseDouble(value);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException noNumber) {
      // told below
    }
    fault(column, value, Remedy.DEGREES, least, most, example);
    return least;
  }

  <T> @Nullable T choice(String column, Map<String, T> choices) {
    T found = choices.get(raw(column));
    if (found == null) fault(column, raw(column), Remedy.ONE_OF, String.join("、", choices.keySet()));
    return found;
  }

  /** The parts between semicolons, none empty. */
  List<String> parts(String column) {
    return Arrays.stream(SEPARATOR.split(raw(column))).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  @Nullable Region county(String column, Regions regions) {
    return region(column, raw(column), regions, r -> r.level() == 2, Remedy.COUNTY);
  }

  @Nullable Region region(String column, String code, Regions regions, Predicate<Region> allowed, Remedy remedy) {
    Region found = regions.findRegion(code).filter(allowed).orElse(null);
    if (found == null) fault(column, code, remedy);
    return found;
  }
}
