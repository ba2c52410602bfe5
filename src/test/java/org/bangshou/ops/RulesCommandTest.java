package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bangshou.rules.RuleFolder;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void soundRulesAreCounted() {
    assertThat(run("check", "--strict")).isZero();
    assertThat(out.toString())
        .matches("matching-rules: 10 functions, 28 skills, 21 eligibility rules, 2 regions of their own, version [0-9a-f]{16}\\R");
  }

  @Test
  void everyFaultIsALineOnStderr(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("skill.yaml"), "skills: []\n");
    assertThat(run("check", folder.toString())).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .contains("skill.yaml: unknown file. Maybe \"skills.yaml\"?", "skills.yaml: the file is missing")
        .hasSize(10);
  }

  @Test
  void aFolderThatIsNotThereIsAFault() {
    for (String command : new String[] {"check", "test", "show", "schema"}) {
      assertThat(run(command, "no-such-folder")).isEqualTo(2);
    }
    assertThat(err.toString().lines()).hasSize(4).containsOnly("no-such-folder: cannot be read: there is no such folder");
  }

  @Test
  void aWarningIsAFaultOnlyWhenAskedTo(@TempDir Path folder) throws IOException {
    write(folder, RuleFixtures.filesWith("service-functions.yaml", "icon: plant", "icon: plan"));
    assertThat(run("check", folder.toString())).isZero();
    assertThat(out.toString()).startsWith("warning: service-functions.yaml:50:11: ").contains("Maybe \"plant\"?", "matching-rules: 10");
    assertThat(run("check", folder.toString(), "--strict")).isEqualTo(2);
    assertThat(err.toString()).startsWith("service-functions.yaml:50:11: ");
  }

  @Test
  void aRegionShowsWhatItSaysItself() {
    assertThat(run("show", "--region", "德清县", "--changed")).isZero();
    assertThat(out.toString().lines())
        .contains("grab-policy.maxOpenClaims: 3  # regions/330521.yaml:7", "330521 德清县: 21 values");
  }

  @Test
  void everyValueIsShownWithItsSource() {
    assertThat(run("show", "--region", "330324")).isZero();
    assertThat(out.toString().lines())
        .contains(
            "grab-policy.maxOpenClaims: 8  # regions/330300.yaml:12",
            "grab-policy.waitlistLimit: 20  # grab-policy.yaml:11",
            "notifications.reminderHours: [24, 2]  # notifications.yaml:6");
    assertThat(run("show", "--region", "Atlantis")).isEqualTo(2);
  }

  @Test
  void theExamplesAreCounted() {
    assertThat(run("test")).isZero();
    assertThat(out.toString()).matches("(\\d+) examples, \\1 passed, 0 failed\\R");
  }

  @Test
  void anExampleThatFailsIsALineAndExit1(@TempDir Path folder) throws IOException {
    write(folder, RuleFixtures.packagedSet().files());
    write(folder, Map.of("examples/a.yaml", "examples:\n  - { name: Retired, who: { status: retired }, expect: yes }\n"));
    assertThat(run("test", folder.toString(), "--lang", "en")).isEqualTo(1);
    assertThat(out.toString().lines())
        .containsExactly(
            "examples/a.yaml:2:5: Retired: expected yes, came no by volunteer-not-active (This volunteer is not active at present.)",
            "1 examples, 0 passed, 1 failed");
  }

  @Test
  void theSchemasThatAreKeptAreThoseOfTheReaders(@TempDir Path folder) throws IOException {
    write(folder, RuleFixtures.packagedSet().files());
    assertThat(run("schema", folder.toString())).isZero();
    for (String name : RulesSchemaCommand.texts(RuleFixtures.packagedSet()).keySet()) {
      assertThat(Path.of("matching-rules/schema", name))
          .as("write it anew with: rules schema")
          .hasSameTextualContentAs(folder.resolve("schema").resolve(name));
    }
  }

  @Test
  void everyFileNamesItsSchema() {
    Map<String, String> files = new TreeMap<>(RuleFixtures.packagedSet().files());
    files.putAll(RuleFolder.readPackagedExamples());
    files.forEach(
        (name, text) -> {
          String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
          String schema =
              switch (folder) {
                case "regions" -> "../schema/region";
                case "examples" -> "../schema/examples";
                default -> "schema/" + name.replace(".yaml", "");
              };
          assertThat(text).startsWith("# yaml-language-server: $schema=" + schema + ".schema.json\n");
        });
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
  }

  private int run(String... args) {
    return new CommandLine(new RulesCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
