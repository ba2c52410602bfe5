package org.bangshou.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.bangshou.testing.RegionFixtures;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  @Test
  void theProvinceHasElevenCitiesAndNinetyCounties() {
    assertThat(Gazetteer.listAll()).filteredOn(r -> r.level() == 0).extracting(Region::name).containsExactly("浙江省");
    assertThat(Gazetteer.listAll()).filteredOn(r -> r.level() == 1).hasSize(11);
    assertThat(Gazetteer.listAll()).filteredOn(r -> r.level() == 2).hasSize(90);
  }

  @Test
  void aCountyIsFoundByItsCodeAndByItsName() {
    assertThat(Gazetteer.findRegion("330521")).contains(RegionFixtures.DEQING);
    assertThat(Gazetteer.findRegion("嵊泗县")).contains(RegionFixtures.SHENGSI);
    assertThat(Gazetteer.findRegion("330112").map(Region::nameEn)).contains("Lin'an");
    assertThat(Gazetteer.findRegion("德清")).isEmpty();
  }
}
