package org.bangshou.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bangshou.rules.yaml.Faults;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.YamlFile;

/** Reads matching-rules/ and refuses it with every fault that it has. */
public final class RuleBookReader {

  /** The files of matching-rules/, one a subject. */
  public static final List<String> FILES =
      List.of(
          CalendarFile.NAME,
          EligibilityFile.NAME,
          GrabPolicyFile.NAME,
          PlanningFile.NAME,
          FunctionsFile.NAME,
          ServiceFile.NAME,
          SkillsFile.NAME);

  private final SequencedMap<String, String> files;
  private final Faults faults;

  private RuleBookReader(SequencedMap<String, String> files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /**
   * Reads a folder; other files than YAML in it do not matter.
   *
   * @throws RuleFault when anything in it is wrong
   */
  public static RuleBook read(Path folder) {
    if (!Files.isDirectory(folder)) throw new RuleFault(List.of(folder + ": cannot be read: there is no such folder"));
    var faults = new Faults();
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(RuleBookReader::isYaml).toList()) readText(file, texts, faults);
    } catch (IOException e) {
      throw new RuleFault(List.of(folder + ": cannot be read: " + e.getMessage()));
    }
    if (!faults.isEmpty()) throw new RuleFault(faults.messages());
    return read(texts);
  }

  /** Reads the copy that is packed with the program. */
  public static RuleBook readPackaged() {
    Map<String, String> texts = new TreeMap<>();
    for (String name : FILES) {
      try (InputStream in = RuleBookReader.class.getResourceAsStream("/matching-rules/" + name)) {
        if (in != null) texts.put(name, new String(in.readAllBytes(), UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return read(texts);
  }

  /**
   * Reads what {@link RuleBook#files()} answered before.
   *
   * @throws RuleFault when anything in it is wrong
   */
  public static RuleBook read(Map<String, String> files) {
    return new RuleBookReader(normalised(files), new Faults()).book();
  }

  private RuleBook book() {
    noteStrangers();
    SkillsFile skills = read(SkillsFile.NAME, SkillsFile::read);
    var functions = read(FunctionsFile.NAME, top -> FunctionsFile.read(top, skills.skills().keySet()));
    var eligibility = read(EligibilityFile.NAME, EligibilityFile::read);
    GrabPolicy grab = read(GrabPolicyFile.NAME, GrabPolicyFile::read);
    PlanningRules planning = read(PlanningFile.NAME, PlanningFile::read);
    ServiceRules service = read(ServiceFile.NAME, ServiceFile::read);
    CalendarRules calendar = read(CalendarFile.NAME, CalendarFile::read);
    if (!faults.isEmpty()) throw new RuleFault(faults.messages());
    return new RuleBook(
        Versions.of(files), files, functions, skills.levels(), skills.skills(), eligibility, grab, planning, service,
        calendar);
  }

  private <T> T read(String name, Function<Fields, T> reader) {
    return new YamlFile(name, faults).read(files.get(name), reader);
  }

  private void noteStrangers() {
    for (String name : files.keySet()) {
      if (!FILES.contains(name)) faults.add(name, "unknown file." + Faults.maybe(name, FILES));
    }
  }

  private static void readText(Path file, Map<String, String> texts, Faults faults) throws IOException {
    String name = file.getFileName().toString();
    try {
      texts.put(name, Files.readString(file));
    } catch (CharacterCodingException e) {
      faults.add(name, "must be text in UTF-8");
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static SequencedMap<String, String> normalised(Map<String, String> texts) {
    SequencedMap<String, String> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, Versions.normalised(text)));
    return files;
  }
}
