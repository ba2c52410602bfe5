package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The two commands that fill a database, on a data folder of their own. */
class ImportCommandIT {

  @TempDir Path folder;

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @Test
  void theExitCodeTellsWhetherItWasWritten() {
    assertThat(run("import", "--lang", "en", sheet("teams.csv"), sheet("volunteers.csv"))).isEqualTo(2);
    assertThat(out.toString()).contains("volunteers.csv line 4 手机 (mobile) “1380013”", "Nothing was written");
    assertThat(run("import", "--lang", "zh", sheet("teams.csv"), sheet("volunteers.csv"))).isEqualTo(2);
    assertThat(out.toString()).contains("volunteers.csv 第4行 手机 “1380013”", "没有写入任何内容");
    assertThat(run("import", "--lang=en", "--good-rows", sheet("teams.csv"), sheet("volunteers.csv"))).isZero();
    assertThat(out.toString()).contains("teams.csv: 3 new, 0 unchanged, 0 changed, 1 wrong", "Written.");
    assertThat(run("demo")).isZero();
    assertThat(out.toString()).contains("coordinator.wenzhou", "bangshou-demo");
    assertThat(run("rules", "check", "--roster")).isZero();
    assertThat(out.toString()).contains("matching-rules: 10 functions").doesNotContain("nobody has the skill barber");
    assertThat(run("demo")).isEqualTo(2);
    assertThat(err.toString()).contains("accounts already").hasLineCount(1);
  }

  @Test
  void whatCannotBeReadIsWrongUse() {
    assertThat(run("import", folder.resolve("no.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no.csv").hasLineCount(1);
    assertThat(run("import")).isEqualTo(2);
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine command = Main.commandLine(Map.of("BANGSHOU_DATA", folder.toString()));
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return Main.run(command, arguments);
  }

  private static String sheet(String name) {
    try {
      return Path.of(Objects.requireNonNull(ImportCommandIT.class.getResource("/sheets/" + name)).toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
