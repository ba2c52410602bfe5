package org.bangshou.ops.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Things of a sheet beside what the house knows already. */
final class Sorted<T> {

  private final List<T> fresh = new ArrayList<>();
  private final List<T> changed = new ArrayList<>();
  private int unchanged;

  void fresh(T thing) {
    fresh.add(thing);
  }

  void changed(T thing) {
    changed.add(thing);
  }

  void unchanged() {
    unchanged++;
  }

  List<T> toWrite() {
    return Stream.concat(fresh.stream(), changed.stream()).toList();
  }

  ImportReport.Count count(String sheet, int wrong) {
    return new ImportReport.Count(sheet, fresh.size(), unchanged, changed.size(), wrong);
  }
}
