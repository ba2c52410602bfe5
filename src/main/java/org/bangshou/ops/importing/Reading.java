package org.bangshou.ops.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sheets that came together, and every fault found on them so far. */
final class Reading {

  private final List<ImportFault> faults = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  Reading(List<Sheet> sheets) {
    for (Sheet sheet : sheets) TableReader.read(sheet, faults).ifPresent(tables::add);
  }

  List<ImportFault> faults() {
    return faults;
  }

  /** The names of the sheets of a kind, joined; nothing when there is none. */
  Optional<String> findName(SheetKind kind) {
    List<String> names = of(kind).stream().map(Table::name).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" + ", names));
  }

  /** Reads all rows of a kind; those in which something is wrong are left out, their faults kept. */
  <E> List<E> rows(SheetKind kind, Function<Cells, Optional<E>> reader) {
    List<E> good = new ArrayList<>();
    for (Table table : of(kind)) {
      for (Table.Row row : table.rows()) {
        reader.apply(new Cells(table.name(), row, faults)).ifPresent(good::add);
      }
    }
    return good;
  }

  /** On how many rows of the sheets of that kind something is wrong. */
  int wrong(SheetKind kind) {
    List<String> names = of(kind).stream().map(Table::name).toList();
    return (int)
        faults.stream().filter(f -> names.contains(f.sheet())).map(f -> f.sheet() + " " + f.line()).distinct().count();
  }

  private List<Table> of(SheetKind kind) {
    return tables.stream().filter(t -> t.kind() == kind).toList();
  }
}
