package org.bangshou.rules;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bangshou.rules.yaml.Faults;

/** The folder matching-rules/, or the copy of it that is packed with the program. */
public final class RuleFolder {

  private static final String REGIONS = "regions";
  private static final String EXAMPLES = "examples";
  private static final String PACKAGED = "/matching-rules";

  private RuleFolder() {}

  /**
   * The texts of the rules, by name as in {@code regions/330521.yaml}; other files than YAML do not matter.
   *
   * @throws RuleFault when the folder or a file cannot be read
   */
  public static Map<String, String> read(Path folder) {
    return texts(folder, List.of("", REGIONS));
  }

  /** The texts of the examples, as in {@code examples/certificates.yaml}. */
  public static Map<String, String> readExamples(Path folder) {
    return texts(folder, List.of(EXAMPLES));
  }

  /** The rules that are packed with the program. */
  public static Map<String, String> readPackaged() {
    return packaged(RuleFolder::read);
  }

  /** The examples that are packed with the program. */
  public static Map<String, String> readPackagedExamples() {
    return packaged(RuleFolder::readExamples);
  }

  private static Map<String, String> texts(Path folder, List<String> below) {
    if (!Files.isDirectory(folder)) throw new RuleFault(List.of(folder + ": cannot be read: there is no such folder"));
    var faults = new Faults();
    Map<String, String> texts = new TreeMap<>();
    for (String name : below) {
      Path inner = folder.resolve(name);
      if (Files.isDirectory(inner)) readAll(folder, inner, texts, faults);
    }
    if (!faults.isEmpty()) throw new RuleFault(faults.messages());
    return texts;
  }

  private static void readAll(Path folder, Path inner, Map<String, String> texts, Faults faults) {
    try (Stream<Path> all = Files.list(inner)) {
      for (Path file : all.filter(RuleFolder::isYaml).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
          texts.put(name, Files.readString(file));
        } catch (CharacterCodingException e) {
          faults.add(name, "must be text in UTF-8");
        }
      }
    } catch (IOException e) {
      throw new RuleFault(List.of(inner + ": cannot be read: " + e.getMessage()));
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static Map<String, String> packaged(Function<Path, Map<String, String>> reader) {
    try {
      URI place = Objects.requireNonNull(RuleFolder.class.getResource(PACKAGED), "rules are packed with the program").toURI();
      if (!place.getScheme().equals("jar")) return reader.apply(Path.of(place));
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return reader.apply(jar.getPath(PACKAGED));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the rules that are packed with the program cannot be read", e);
    }
  }
}
