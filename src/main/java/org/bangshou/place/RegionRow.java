package org.bangshou.place;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

@MappedEntity("region")
record RegionRow(
    @Id String code,
    String name,
    String nameEn,
    int level,
    @Nullable String parentCode,
    double lon,
    double lat,
    boolean mountain,
    boolean island) {

  Region region() {
    return new Region(code, name, nameEn, level, parentCode, new Point(lon, lat), mountain, island);
  }
}
