package org.bangshou.place;

import java.util.List;

/** A small part of the province, without a database. */
public final class PlaceFixtures {

  private PlaceFixtures() {}

  /** The province, Huzhou with Deqing and Anji, Wenzhou with Lucheng and Taishun. */
  public static Regions regions() {
    List<RegionRow> rows =
        List.of(
            row("330000", "浙江省", 0, null, 120.149, 30.290),
            row("330300", "温州市", 1, "330000", 120.668, 28.004),
            row("330500", "湖州市", 1, "330000", 120.098, 30.869),
            row("330302", "鹿城区", 2, "330300", 120.655, 28.015),
            row("330329", "泰顺县", 2, "330300", 119.718, 27.557),
            row("330521", "德清县", 2, "330500", 119.977, 30.542),
            row("330523", "安吉县", 2, "330500", 119.680, 30.638));
    return new Regions(() -> rows);
  }

  private static RegionRow row(
      String code, String name, int level, @org.jspecify.annotations.Nullable String parent, double lon, double lat) {
    return new RegionRow(code, name, "", level, parent, lon, lat, false, false);
  }
}
