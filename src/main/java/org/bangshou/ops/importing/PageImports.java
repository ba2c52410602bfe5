package org.bangshou.ops.importing;

import jakarta.inject.Singleton;
import java.util.List;
import org.bangshou.web.pages.desk.SheetImport;

/** Lets the page of the import in by the same door as the command line. */
@Singleton
class PageImports implements SheetImport {

  private final Importing importing;

  PageImports(Importing importing) {
    this.importing = importing;
  }

  @Override
  public Report take(List<Upload> sheets, boolean goodRows) {
    ImportReport report =
        importing.importSheets(
            sheets.stream().map(s -> new Sheet(s.name(), s.bytes())).toList(),
            goodRows ? ImportMode.GOOD_ROWS : ImportMode.ALL_OR_NOTHING);
    return new Report(
        report.written(),
        report.counts().stream()
            .map(c -> new Count(c.sheet(), c.fresh(), c.unchanged(), c.changed(), c.wrong()))
            .toList(),
        report.faults().stream().map(f -> new Wrong(f.sheet(), f.line(), f.column(), f.value(), f.remedy())).toList());
  }
}
