package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Exit codes and the one line that comes with them. */
class MainTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpIsDone() {
    assertThat(run("help")).isZero();
    assertThat(out.toString()).contains("serve").contains("Exit codes");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void anUnknownCommandIsWrongUse() {
    assertThat(run("fly")).isEqualTo(2);
    assertThat(err.toString()).contains("'fly'").hasLineCount(1);
  }

  @Test
  void anUnknownOptionIsWrongUse() {
    assertThat(run("serve", "--fast")).isEqualTo(2);
    assertThat(err.toString()).contains("--fast").hasLineCount(1);
  }

  @Test
  void aFolderInUseIsAFailure() {
    try (FolderLock held = FolderLock.take(DataFolder.at(folder))) {
      assertThat(held).isNotNull();
      assertThat(run()).isEqualTo(1);
    }
    assertThat(err.toString()).contains("in use").contains(folder.toString()).hasLineCount(1);
  }

  @Test
  void aFileInPlaceOfTheFolderIsAFailure() throws Exception {
    folder = Files.createFile(folder.resolve("file"));
    assertThat(run("serve")).isEqualTo(1);
    assertThat(err.toString()).contains("BANGSHOU_DATA").hasLineCount(1);
  }

  private int run(String... arguments) {
    CommandLine command = Main.commandLine(Map.of("BANGSHOU_DATA", folder.toString()));
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return Main.run(command, arguments);
  }
}
