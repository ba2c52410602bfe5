package org.bangshou.web.pages.sheets;

import io.micronaut.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as people take it along.
 *
 * @param name of the sheet and, in Latin letters, of the file
 * @param rows cells are texts, numbers, days or moments in local time
 */
record Sheet(String name, String title, List<String> heads, List<List<Object>> rows) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final double WIDTH = 18;

  Sheet {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** Which kind of file. */
  enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=utf-8");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    /** CSV unless the other is named. */
    static Format of(String name) {
      return name.equalsIgnoreCase("xlsx") ? XLSX : CSV;
    }
  }

  HttpResponse<?> file(Format format) {
    byte[] bytes =
        switch (format) {
          case XLSX -> xlsx();
          case CSV -> csv();
        };
    return HttpResponse.ok(bytes)
        .contentType(format.type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.name().toLowerCase(Locale.ROOT) + "\"");
  }

  /** In UTF-8, with the mark at its beginning by which spreadsheets know it. */
  byte[] csv() {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(heads);
      for (List<Object> row : rows) printer.printRecord(row.stream().map(Sheet::plain).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A text that a spreadsheet would take for a formula is marked as text. */
  private static Object plain(Object cell) {
    return switch (cell) {
      case LocalDateTime moment -> MOMENT.format(moment);
      case String text when !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 -> "'" + text;
      default -> cell;
    };
  }

  byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Bangshou", "1.0")) {
      Worksheet sheet = book.newWorksheet(title.codePoints().limit(31).mapToObj(Character::toString).collect(Collectors.joining()));
      for (int column = 0; column < heads.size(); column++) {
        sheet.value(0, column, heads.get(column));
        sheet.width(column, WIDTH);
      }
      sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      for (int row = 0; row < rows.size(); row++) write(sheet, row + 1, rows.get(row));
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case Number number -> sheet.value(row, column, number);
        case LocalDate day -> {
          sheet.value(row, column, day);
          sheet.style(row, column).format("yyyy-mm-dd").set();
        }
        case LocalDateTime moment -> {
          sheet.value(row, column, moment);
          sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        }
        case Object text -> sheet.value(row, column, text.toString());
      }
    }
  }
}
