package org.bangshou.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.bangshou.testing.Scene;
import org.junit.jupiter.api.Test;

/** The regions of the database are those that are packed with the program. */
class RegionsIT {

  @Test
  void theGazetteerSaysWhatTheDatabaseSays() {
    try (Scene scene = Scene.open()) {
      assertThat(scene.get(Regions.class).listAll()).isEqualTo(Gazetteer.listAll());
    }
  }
}
