package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bangshou.kernel.Zone;
import org.bangshou.testing.RuleFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code rules replay} on a database with a past. */
class RulesReplayCommandIT {

  @TempDir Path folder;

  private final LocalDate to = Zone.day(Instant.now()).minusDays(5);
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @Test
  void itTellsWhatOtherRulesWouldHaveDoneAndWritesTheRowsDown() throws IOException {
    Map<String, String> house = Map.of("BANGSHOU_DATA", folder.resolve("data").toString());
    assertThat(run(house, "demo")).as(err.toString()).isZero();
    Path rules = RuleFolders.packagedIn(folder.resolve("rules"));
    RuleFolders.change(rules, "grab-policy.yaml", "maxOpenClaims: 5", "maxOpenClaims: 1");
    RuleFolders.change(rules, "regions/330521.yaml", "maxOpenClaims: 3", "maxOpenClaims: 1");
    Path csv = folder.resolve("replay.csv");
    assertThat(run(house, "rules", "replay", rules.toString(), "--from", to.minusDays(90).toString(), "--to", to.toString(),
            "--csv", csv.toString()))
        .isZero();
    assertThat(out.toString())
        .contains("in total", "would be refused:", "too-many-open-claims", "0 claims cannot be replayed");
    assertThat(Files.readString(csv)).startsWith("what,county,function,figure,old,new").contains("claim,330523,", "claim,330521,");
    assertThat(run(house, "rules", "replay", rules.toString(), "--from", to.minusDays(90).toString(), "--to", to.toString(),
            "--region", "330523", "--csv", csv.toString()))
        .isZero();
    assertThat(Files.readString(csv)).contains("claim,330523,").doesNotContain("claim,330521,");
    assertThat(run(house, "rules", "replay", rules.toString(), "--from", to.toString(), "--to", to.minusDays(1).toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("period").hasLineCount(1);
  }

  @Test
  void whatCannotBeReadIsWrongUse() {
    assertThat(run(Map.of(), "rules", "replay", "no-such-folder", "--from", "2026-09-01", "--to", "2026-11-24")).isEqualTo(2);
    assertThat(err.toString()).contains("no-such-folder").hasLineCount(1);
    assertThat(run(Map.of(), "rules", "replay", "matching-rules", "--from", "September", "--to", "2026-11-24")).isEqualTo(2);
    assertThat(err.toString()).contains("September").hasLineCount(1);
  }

  private int run(Map<String, String> environment, String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine command = Main.commandLine(environment);
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return Main.run(command, arguments);
  }
}
