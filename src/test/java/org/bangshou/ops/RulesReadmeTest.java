package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.bangshou.rules.RuleWarnings;
import org.bangshou.rules.example.Examples;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.web.pages.Icons;
import org.junit.jupiter.api.Test;

/** What matching-rules/README.md promises to those who own the rules is so. */
class RulesReadmeTest {

  private static final Pattern ICON_LIST = Pattern.compile("The symbols that there are: (.*?)\\.\n", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private final String readme = text("matching-rules/README.md");

  @Test
  void itListsTheSymbolsThatThereAre() {
    String list = ICON_LIST.matcher(readme).results().findFirst().orElseThrow().group(1);
    assertThat(CODE.matcher(list).results().map(found -> found.group(1)).toList()).containsExactlyElementsOf(Icons.listNames());
  }

  @Test
  void itNamesEveryFile() {
    assertThat(RuleSetReader.FILES).allSatisfy(file -> assertThat(readme).contains("| `" + file + "` |"));
  }

  @Test
  void theEleventhFunctionCanBeAddedAsItSays() {
    String file = RuleFixtures.packagedText("service-functions.yaml");
    RuleSet rules = RuleSetReader.read(changed("service-functions.yaml", file + example("- id: home-repair")));
    assertThat(rules.province().functions()).hasSize(11);
    assertThat(rules.province().getFunction("home-repair").tile()).isEqualTo(11);
    assertThat(RuleWarnings.of(rules, Icons.listNames())).isEmpty();
    assertThat(Examples.read(RuleFolder.readPackagedExamples(), rules).listFailures(Locale.ENGLISH)).isEmpty();
  }

  @Test
  void aCertificateCanBeAskedForAsItSays() {
    String skills = RuleFixtures.packagedText("skills.yaml").replaceAll("(?m)^  - \\{ id: cooking,.*\n", example("- id: cooking"));
    RuleSet rules = RuleSetReader.read(changed("skills.yaml", skills));
    RuleBook before = RuleFixtures.packagedRules();
    assertThat(before.getSkill("cooking").needsCertificate()).isFalse();
    assertThat(rules.province().getSkill("cooking").needsCertificate()).isTrue();
    Map<String, String> examples = new TreeMap<>(RuleFolder.readPackagedExamples());
    int count = Examples.read(examples, rules).count();
    examples.computeIfPresent("examples/certificates.yaml", (_, text) -> text + "\n" + example("- name: 没有健康证"));
    Examples more = Examples.read(examples, rules);
    assertThat(more.count()).isEqualTo(count + 1);
    assertThat(more.listFailures(Locale.ENGLISH)).isEmpty();
  }

  @Test
  void theExampleThatItShowsComesOutAsItSays() {
    Examples shown = Examples.read(Map.of("examples/shown.yaml", block("examples:")), RuleFixtures.packagedSet());
    assertThat(shown.count()).isOne();
    assertThat(shown.listFailures(Locale.ENGLISH)).isEmpty();
  }

  /** A block of a walkthrough, without the three blanks by which it is part of a numbered step. */
  private String example(String start) {
    return block("   " + start.indent(2).stripTrailing()).replaceAll("(?m)^   ", "");
  }

  private String block(String start) {
    List<String> found = YAML.matcher(readme).results().map((MatchResult m) -> m.group(1)).filter(b -> b.startsWith(start)).toList();
    assertThat(found).as(start).hasSize(1);
    return found.getFirst().stripTrailing() + "\n";
  }

  private static Map<String, String> changed(String file, String text) {
    Map<String, String> files = new TreeMap<>(RuleFixtures.packagedSet().files());
    files.put(file, text);
    return files;
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
