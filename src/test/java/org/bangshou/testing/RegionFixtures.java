package org.bangshou.testing;

import java.util.List;
import org.bangshou.place.Point;
import org.bangshou.place.Region;

/** A few real counties: two of Huzhou, one in the mountains, one of islands. */
public final class RegionFixtures {

  public static final Region DEQING =
      new Region("330521", "德清县", "Deqing", 2, "330500", new Point(119.96304, 30.53743), false, false);
  public static final Region WUXING =
      new Region("330502", "吴兴区", "Wuxing", 2, "330500", new Point(120.09655, 30.86931), false, false);
  public static final Region YONGJIA =
      new Region("330324", "永嘉县", "Yongjia", 2, "330300", new Point(120.68692, 28.15721), true, false);
  public static final Region SHENGSI =
      new Region("330922", "嵊泗县", "Shengsi", 2, "330900", new Point(122.45349, 30.72932), true, true);

  private static final List<Region> ALL = List.of(DEQING, WUXING, YONGJIA, SHENGSI);

  private RegionFixtures() {}

  /** One of these counties by its code. */
  public static Region county(String code) {
    return ALL.stream().filter(region -> region.code().equals(code)).findFirst().orElseThrow();
  }
}
