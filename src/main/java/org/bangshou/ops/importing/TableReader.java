package org.bangshou.ops.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bangshou.kernel.Reason;

/** From bytes to rows by column. What cannot be read at all is a fault of the sheet as a whole. */
final class TableReader {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrailingData(false).get();
  private static final int MOST_ROWS = 100_000;

  private final Sheet sheet;
  private final List<ImportFault> faults;

  private TableReader(Sheet sheet, List<ImportFault> faults) {
    this.sheet = sheet;
    this.faults = faults;
  }

  /** Nothing when the sheet is of no use; why, is among the faults then. */
  static Optional<Table> read(Sheet sheet, List<ImportFault> faults) {
    return new TableReader(sheet, faults).read();
  }

  private Optional<Table> read() {
    Optional<String> text = SheetText.decode(sheet.bytes());
    if (text.isEmpty()) return refuse(1, "", Remedy.ENCODING.with());
    try (CSVParser parser = CSVParser.parse(text.get(), FORMAT)) {
      return read(parser);
    } catch (UncheckedIOException | CSVException broken) {
      return refuse(1, "", Remedy.NOT_CSV.with());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Optional<Table> read(CSVParser parser) {
    List<String> header = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    long line = 1;
    for (CSVRecord record : parser) {
      List<String> cells = record.stream().map(String::strip).toList();
      boolean blank = cells.stream().allMatch(String::isEmpty);
      if (!blank && header.isEmpty()) {
        header.addAll(cells);
      } else if (!blank) {
        if (rows.size() == MOST_ROWS) return refuse(line, "", Remedy.TOO_MANY_ROWS.with(MOST_ROWS));
        row(header, cells, line).ifPresent(rows::add);
      }
      line = parser.getCurrentLineNumber() + 1;
    }
    return SheetKind.find(header)
        .map(kind -> named(header, kind) ? Optional.of(new Table(sheet.name(), kind, rows)) : Optional.<Table>empty())
        .orElseGet(() -> refuse(1, String.join(",", header), Remedy.HEADER.with(String.join(",", SheetKind.TEAMS.columns()))));
  }

  private Optional<Table.Row> row(List<String> header, List<String> cells, long line) {
    if (cells.size() != header.size()) {
      faults.add(
          new ImportFault(
              sheet.name(),
              line,
              "",
              String.join(",", cells),
              Remedy.WIDTH.with(cells.size(), header.size())));
      return Optional.empty();
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) byColumn.put(header.get(i), cells.get(i));
    return Optional.of(new Table.Row(line, byColumn));
  }

  /** Does the header have each column once and no other? */
  private boolean named(List<String> header, SheetKind kind) {
    int before = faults.size();
    for (String column : kind.columns()) {
      if (!header.contains(column)) faults.add(head(column, Remedy.COLUMN_MISSING.with()));
    }
    var seen = new HashSet<String>();
    for (String column : header) {
      if (!seen.add(column)) faults.add(head(column, Remedy.COLUMN_TWICE.with()));
      else if (!kind.columns().contains(column)) faults.add(head(column, Remedy.COLUMN_UNKNOWN.with(String.join("、", kind.columns()))));
    }
    return faults.size() == before;
  }

  private ImportFault head(String column, Reason why) {
    return new ImportFault(sheet.name(), 1, Column.HEADER, column, why);
  }

  private Optional<Table> refuse(long line, String value, Reason why) {
    faults.add(new ImportFault(sheet.name(), line, "", value, why));
    return Optional.empty();
  }
}
