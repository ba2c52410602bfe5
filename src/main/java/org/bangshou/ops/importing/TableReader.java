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
    if (text.isEmpty()) return refuse(1, "", "编码无法识别，请另存为 CSV UTF-8 或 GB18030 编码");
    try (CSVParser parser = CSVParser.parse(text.get(), FORMAT)) {
      return read(parser);
    } catch (UncheckedIOException | CSVException broken) {
      return refuse(1, "", "不是有效的 CSV 文件（引号不成对？），请从 Excel 重新另存");
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
        if (rows.size() == MOST_ROWS) return refuse(line, "", "超过 " + MOST_ROWS + " 行，请分成几个文件");
        row(header, cells, line).ifPresent(rows::add);
      }
      line = parser.getCurrentLineNumber() + 1;
    }
    return SheetKind.find(header)
        .map(kind -> named(header, kind) ? Optional.of(new Table(sheet.name(), kind, rows)) : Optional.<Table>empty())
        .orElseGet(() -> refuse(1, String.join(",", header), "表头应为：" + expected()));
  }

  private Optional<Table.Row> row(List<String> header, List<String> cells, long line) {
    if (cells.size() != header.size()) {
      faults.add(
          new ImportFault(
              sheet.name(),
              line,
              "",
              String.join(",", cells),
              "有 " + cells.size() + " 列，应与表头一样为 " + header.size() + " 列（含逗号的内容要加引号）"));
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
      if (!header.contains(column)) faults.add(head(column, "缺少此列，请补上"));
    }
    var seen = new HashSet<String>();
    for (String column : header) {
      if (!seen.add(column)) faults.add(head(column, "此列重复，请只保留一列"));
      else if (!kind.columns().contains(column)) faults.add(head(column, "未知的列，可用的列：" + String.join("、", kind.columns())));
    }
    return faults.size() == before;
  }

  private ImportFault head(String column, String remedy) {
    return new ImportFault(sheet.name(), 1, "表头", column, remedy);
  }

  private Optional<Table> refuse(long line, String value, String remedy) {
    faults.add(new ImportFault(sheet.name(), line, "", value, remedy));
    return Optional.empty();
  }

  private static String expected() {
    return String.join(" 或 ", List.of("服务队", "志愿者", "订单")) + "的列名，例如 "
        + String.join(",", SheetKind.TEAMS.columns());
  }
}
