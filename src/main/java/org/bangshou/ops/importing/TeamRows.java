package org.bangshou.ops.importing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;

/** Reads the rows of a sheet of teams. */
final class TeamRows {

  private static final Pattern SEPARATOR = Pattern.compile("[,，;；、\\s]+");
  private static final String WHOLE_PROVINCE = "全省";

  private final Regions regions;
  private final Numbers numbers = new Numbers();
  private final Numbers names = new Numbers();

  TeamRows(Regions regions) {
    this.regions = regions;
  }

  Optional<Entry.OfTeam> read(Cells cells) {
    String code = numbers.take(cells, Column.CODE);
    String name = cells.text(Column.TEAM_NAME, 60);
    names.checkOnce(cells, Column.TEAM_NAME, name);
    Region county = cells.county(Column.TEAM_COUNTY, regions);
    String kind = cells.text(Column.TEAM_KIND, 20);
    Set<String> serves = serves(cells);
    String note = cells.optional(Column.NOTE, 500);
    if (!cells.isGood() || county == null) return Optional.empty();
    return Optional.of(new Entry.OfTeam(code, name, county, kind, serves, note));
  }

  private Set<String> serves(Cells cells) {
    String text = cells.raw(Column.TEAM_SERVES);
    if (text.equals(WHOLE_PROVINCE)) return Set.of(Region.PROVINCE);
    Set<String> codes = new LinkedHashSet<>();
    Arrays.stream(SEPARATOR.split(text))
        .filter(code -> !code.isEmpty())
        .forEach(
            code -> {
              cells.region(Column.TEAM_SERVES, code, regions, any -> true, Remedy.SERVED_REGION);
              codes.add(code);
            });
    if (codes.isEmpty()) cells.fault(Column.TEAM_SERVES, text, Remedy.SERVED_REGION);
    return codes;
  }
}
