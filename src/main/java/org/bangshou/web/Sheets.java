package org.bangshou.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes coordinators' sheets in. The room that reads them stands below this one and implements it. */
public interface Sheets {

  /**
   * Checks every row, then writes in one transaction.
   *
   * @param goodRowsOnly write the good rows when others are wrong; else one wrong row and nothing is written
   * @param locale in which the faults are told
   */
  Report bring(List<File> files, boolean goodRowsOnly, Locale locale);

  /** A file as it came, CSV in UTF-8 or GB18030. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record File(String name, byte[] bytes) {}

  /** @param written whether anything was */
  @Serdeable
  record Report(boolean written, List<Count> counts, List<Fault> faults) {}

  /** Of one sheet: rows not yet known, known and the same, known and different, wrong. */
  @Serdeable
  record Count(String sheet, int fresh, int unchanged, int changed, int wrong) {}

  /**
   * @param line the header is line 1
   * @param column as in the header; nothing when the row or the whole sheet is meant
   * @param columnName the same with what it means, in the reader's language
   * @param code what is wrong, stable and kebab-case
   * @param values what the remedy was filled with
   * @param remedy what would be right, in the reader's language
   */
  @Serdeable
  record Fault(
      String sheet,
      long line,
      String column,
      String columnName,
      String value,
      String code,
      Map<String, String> values,
      String remedy) {}
}
