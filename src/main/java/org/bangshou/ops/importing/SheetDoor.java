package org.bangshou.ops.importing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.bangshou.web.Sheets;

/** Lets sheets in through the web. */
@Singleton
class SheetDoor implements Sheets {

  private final Importing importing;

  SheetDoor(Importing importing) {
    this.importing = importing;
  }

  @Override
  public Report bring(List<File> files, boolean goodRowsOnly, Locale locale) {
    List<Sheet> sheets = files.stream().map(file -> new Sheet(file.name(), file.bytes())).toList();
    ImportReport report = importing.importSheets(sheets, goodRowsOnly ? ImportMode.GOOD_ROWS : ImportMode.ALL_OR_NOTHING);
    return new Report(
        report.written(),
        report.counts().stream().map(c -> new Count(c.sheet(), c.fresh(), c.unchanged(), c.changed(), c.wrong())).toList(),
        report.faults().stream().map(fault -> fault(fault, locale)).toList());
  }

  private static Fault fault(ImportFault f, Locale locale) {
    return new Fault(
        f.sheet(), f.line(), f.column(), f.columnName(locale), f.value(), f.reason().code(), f.reason().values(), f.remedy(locale));
  }
}
