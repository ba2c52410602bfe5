package org.bangshou.ops.importing;

import java.util.Locale;
import java.util.Map;
import org.bangshou.kernel.Reason;

/**
 * One thing that is wrong on a sheet. The value may hold whatever somebody wrote: whoever shows it on a page
 * escapes it.
 *
 * @param line on which the row begins, the header being 1
 * @param column as in the header; nothing when the row or the whole sheet is meant
 * @param value as found, without control characters
 * @param reason what is wrong, by the code of a {@link Remedy}
 */
public record ImportFault(String sheet, long line, String column, String value, Reason reason) {

  private static final int LONGEST = 80;

  public ImportFault {
    value = value.replaceAll("\\p{Cntrl}", "␣");
    if (value.length() > LONGEST) value = value.substring(0, LONGEST) + "…";
  }

  /** What would be right. */
  public String remedy(Locale locale) {
    return ImportWords.say("remedy." + reason.code(), locale, reason.values());
  }

  /** The column as people call it; nothing when the row or the whole sheet is meant. */
  public String columnName(Locale locale) {
    return ImportWords.column(column, locale);
  }

  /** The fault as one line of text. */
  public String text(Locale locale) {
    return ImportWords.say(
        "fault",
        locale,
        Map.of(
            "sheet", sheet,
            "line", Long.toString(line),
            "column", column.isEmpty() ? "" : columnName(locale) + " ",
            "value", value,
            "remedy", remedy(locale)));
  }
}
