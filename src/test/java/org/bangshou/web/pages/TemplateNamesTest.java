package org.bangshou.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** By its name the build finds the source that a template becomes; any other sign would compile the house anew at each start. */
class TemplateNamesTest {

  @Test
  void templatesAreNamedInSmallLettersAlone() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/jte"))) {
      assertThat(all.map(Path::getFileName).map(Path::toString).filter(name -> name.endsWith(".jte")))
          .isNotEmpty()
          .allMatch(name -> name.matches("[a-z]+\\.jte"));
    }
  }
}
