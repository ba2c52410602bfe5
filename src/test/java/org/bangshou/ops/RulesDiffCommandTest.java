package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.bangshou.testing.RuleFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Two folders compared, with no database in reach. */
class RulesDiffCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String old = "";
  private String next = "";

  @BeforeEach
  void writeTwoFolders() {
    old = RuleFolders.packagedIn(folder.resolve("old")).toString();
    next = RuleFolders.packagedIn(folder.resolve("new")).toString();
  }

  @Test
  void equalFoldersSayNothing() {
    assertThat(run(old, next)).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aChangeIsASentenceInTheLanguageAskedFor() {
    RuleFolders.change(Path.of(old), "regions/330521.yaml", "maxOpenClaims: 3", "maxOpenClaims: 5");
    RuleFolders.change(Path.of(next), "skills.yaml", "", "# nothing to tell\n");
    assertThat(run(old, next)).isZero();
    assertThat(run(old, next, "--lang", "zh")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "Deqing: the most open claims of one person is now 3, was 5 (grab-policy.maxOpenClaims)",
            "德清县：每人未完成抢单上限由5改为3（grab-policy.maxOpenClaims）");
  }

  @Test
  void aFaultyFolderIsWrongInput() {
    RuleFolders.change(Path.of(next), "grab-policy.yaml", "waitlistLimit: 20", "waitlistLimit: many");
    assertThat(run(old, next)).isEqualTo(2);
    assertThat(err.toString()).contains("grab-policy.yaml:11:16: waitlistLimit is \"many\"").hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whatIsNeitherFolderNorVersionIsWrongUse() {
    assertThat(run(old, "no-such-folder")).isEqualTo(2);
    assertThat(err.toString()).contains("neither a folder nor a version").hasLineCount(1);
    assertThat(run(old, next, "--lang", "fr")).isEqualTo(2);
    assertThat(run(old)).isEqualTo(2);
  }

  private int run(String... arguments) {
    CommandLine command = Main.commandLine(Map.of("BANGSHOU_DATA", folder.resolve("data").toString()));
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 2];
    all[0] = "rules";
    all[1] = "diff";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Main.run(command, all);
  }
}
