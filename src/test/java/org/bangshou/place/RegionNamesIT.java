package org.bangshou.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.api.Test;

/** The names without a database are those in the database. */
class RegionNamesIT {

  @Test
  void everyRegionOfTheDatabaseHasItsName() {
    RegionNames names = RegionNames.read();
    try (ApplicationContext house = TestHouse.open()) {
      var regions = house.getBean(Regions.class).listAll();
      assertThat(regions)
          .hasSize(names.size())
          .allSatisfy(r -> assertThat(names.findName(r.code())).contains(new RegionNames.Name(r.name(), r.nameEn())));
    }
  }
}
