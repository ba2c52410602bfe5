package org.bangshou.ops.importing;

/**
 * One thing that is wrong on a sheet. The texts are in the language of the sheets and may hold whatever
 * somebody wrote: whoever shows them on a page escapes them.
 *
 * @param line on which the row begins, the header being 1
 * @param column as in the header; nothing when the row or the whole sheet is meant
 * @param value as found, without control characters
 * @param remedy what would be right
 */
public record ImportFault(String sheet, long line, String column, String value, String remedy) {

  private static final int LONGEST = 80;

  public ImportFault {
    value = value.replaceAll("\\p{Cntrl}", "␣");
    if (value.length() > LONGEST) value = value.substring(0, LONGEST) + "…";
  }

  /** The fault as one line of text. */
  public String text() {
    return "%s 第%d行 %s“%s”：%s".formatted(sheet, line, column.isEmpty() ? "" : column + " ", value, remedy);
  }
}
