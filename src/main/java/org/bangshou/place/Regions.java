package org.bangshou.place;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangshou.kernel.NotFound;

/** The door to the province, its cities and counties. They change by migration only, so they are read once. */
@Singleton
public class Regions {

  private final Map<String, Region> byCode = new LinkedHashMap<>();

  Regions(RegionRepository rows) {
    rows.listAll().forEach(row -> byCode.put(row.code(), row.region()));
  }

  public Optional<Region> findRegion(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Region getRegion(String code) {
    return findRegion(code).orElseThrow(() -> new NotFound("region", code));
  }

  /** All counties within a scope, by code. */
  public List<Region> listCounties(String scopeCode) {
    return byCode.values().stream().filter(r -> r.level() == 2 && r.isWithin(scopeCode)).toList();
  }

  /** The province first, then cities, then counties. */
  public List<Region> listAll() {
    return List.copyOf(byCode.values());
  }

  public boolean isWithin(String code, String scopeCode) {
    return getRegion(code).isWithin(scopeCode);
  }
}
