package org.bangshou.ops.importing;

import java.util.List;
import java.util.Locale;
import org.bangshou.kernel.Reason;

/** What is wrong on a sheet, and what would be right; {@link ImportWords} has the sentences. */
enum Remedy {
  ENCODING,
  NOT_CSV,
  TOO_MANY_ROWS("most"),
  HEADER("columns"),
  WIDTH("cells", "header"),
  COLUMN_MISSING,
  COLUMN_TWICE,
  COLUMN_UNKNOWN("columns"),
  EMPTY,
  TOO_LONG("most"),
  WHOLE_NUMBER("least", "most"),
  DEGREES("least", "most", "example"),
  ONE_OF("choices"),
  NUMBER_FORM,
  TWICE("line"),
  COUNTY,
  SERVED_REGION,
  TEAM_NAME_TAKEN,
  TEAM_UNKNOWN,
  TEAM_MISSPELT("near"),
  MOBILE,
  SKILL_FORM,
  LEVEL,
  SKILL_TWICE,
  NO_SKILL,
  SKILL_UNKNOWN("skills"),
  SKILL_MISSPELT("near", "skills"),
  SKILL_OF_ANOTHER_FUNCTION("skills"),
  CERTIFICATE_FORM,
  CERTIFICATE_TWICE,
  CERTIFICATE_DATE("date"),
  WEEKLY_FORM,
  WEEKLY_OVERLAP,
  ORDER_ALTERED,
  OUTSIDE_THE_COUNTY("county", "km", "lon", "lat"),
  WINDOW_COUNT("most"),
  WINDOW_FORM,
  WINDOW_SHORT("service"),
  WINDOW_PAST,
  SEAT_FORM;

  private final List<String> names;

  Remedy(String... names) {
    this.names = List.of(names);
  }

  /** Kebab-case. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What its sentence may fill in. */
  List<String> names() {
    return names;
  }

  /** @param values one for each of the names, in their order */
  Reason with(Object... values) {
    return Reason.of(code(), names, values);
  }
}
