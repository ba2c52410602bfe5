package org.bangshou.web.pages.desk;

import java.util.List;

/** Takes coordinators' sheets in; the house behind it lies in another room. */
public interface SheetImport {

  /** A file as it came. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Upload(String name, byte[] bytes) {}

  /** Of one sheet: rows that are new, known and the same, known and different, wrong. */
  record Count(String sheet, int fresh, int unchanged, int changed, int wrong) {}

  /** One thing that is wrong on a sheet, and what would be right. */
  record Wrong(String sheet, long line, String column, String value, String remedy) {}

  /** @param written whether anything was */
  record Report(boolean written, List<Count> counts, List<Wrong> faults) {
    public Report {
      counts = List.copyOf(counts);
      faults = List.copyOf(faults);
    }
  }

  /** @param goodRows write what is right even if some rows are wrong; else all or nothing */
  Report take(List<Upload> sheets, boolean goodRows);
}
