package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void soundRulesAreCounted() {
    assertThat(run("check")).isZero();
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
    assertThat(run("check", "no-such-folder")).isEqualTo(2);
    assertThat(err.toString().strip()).isEqualTo("no-such-folder: cannot be read: there is no such folder");
  }

  private int run(String... args) {
    return new CommandLine(new RulesCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
