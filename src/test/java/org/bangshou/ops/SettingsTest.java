package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference of settings knows every environment variable that is read, and no other. */
class SettingsTest {

  private static final Path REFERENCE = Path.of("deploy/SETTINGS.md");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
  private static final Pattern CONSTANT = Pattern.compile("= \"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\";");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]*)`");

  @Test
  void everyVariableIsExplained() throws IOException {
    Set<String> read = new TreeSet<>();
    for (Path file : files("src/main/resources", "*.{yml,xml}")) read.addAll(find(PLACEHOLDER, file));
    for (Path file : files("src/main/java/org/bangshou/ops", "*.java")) {
      read.addAll(find(CONSTANT, file));
    }
    assertThat(read).contains("DATASOURCE_URL", "LOG_FORMAT", "BANGSHOU_DATA");
    assertThat(find(ROW, REFERENCE)).containsExactlyInAnyOrderElementsOf(read);
  }

  private static Set<String> find(Pattern pattern, Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    pattern.matcher(Files.readString(file)).results().forEach(hit -> found.add(hit.group(1)));
    return found;
  }

  private static List<Path> files(String folder, String glob) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var found = Files.newDirectoryStream(Path.of(folder), glob)) {
      found.forEach(files::add);
    }
    return files;
  }
}
