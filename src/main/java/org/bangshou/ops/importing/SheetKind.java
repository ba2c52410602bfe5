package org.bangshou.ops.importing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The three sheets, known by their headers. In this order they are written. */
enum SheetKind {
  TEAMS(Column.CODE, Column.TEAM_NAME, Column.TEAM_COUNTY, Column.TEAM_KIND, Column.TEAM_SERVES, Column.NOTE),
  VOLUNTEERS(
      Column.CODE,
      Column.NAME,
      Column.PHONE,
      Column.HONOUR,
      Column.BIRTH_YEAR,
      Column.HOME_COUNTY,
      Column.TEAMS,
      Column.LEADER,
      Column.SKILLS,
      Column.CERTIFICATES,
      Column.AVAILABILITY,
      Column.MAX_KM,
      Column.MAX_PER_WEEK),
  ORDERS(
      Column.CODE,
      Column.FUNCTION,
      Column.TITLE,
      Column.REQUESTER_KIND,
      Column.REQUESTER,
      Column.COUNTY,
      Column.LON,
      Column.LAT,
      Column.WINDOWS,
      Column.MINUTES,
      Column.SEATS,
      Column.MODE,
      Column.URGENCY,
      Column.NOTE);

  private final List<String> columns;

  SheetKind(String... columns) {
    this.columns = List.of(columns);
  }

  List<String> columns() {
    return columns;
  }

  /** The kind that shares most columns with a header, two at least; the number and the remarks are on several. */
  static Optional<SheetKind> find(Collection<String> header) {
    return Arrays.stream(values())
        .filter(kind -> kind.shared(header) >= 2)
        .max(Comparator.comparingDouble(kind -> (double) kind.shared(header) / kind.columns.size()));
  }

  private long shared(Collection<String> header) {
    return columns.stream()
        .filter(c -> !c.equals(Column.CODE) && !c.equals(Column.NOTE))
        .filter(header::contains)
        .count();
  }
}
