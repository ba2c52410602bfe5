package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bangshou.planning.FeasibilityCheck;
import org.bangshou.planning.ProblemFixtures;
import org.bangshou.planning.contract.ContractFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SolveCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aProblemIsSolvedIntoAFile() throws IOException {
    var problem = ProblemFixtures.random(1, 10, 2);
    Path file = folder.resolve("problem.json");
    ContractFiles.write(problem, file);
    Path answer = folder.resolve("answer.json");
    assertThat(run(file.toString(), "--seconds", "0.5", "--out", answer.toString())).isZero();
    assertThat(FeasibilityCheck.faults(problem, ContractFiles.readSolution(answer))).isEmpty();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void withoutAFileTheAnswerGoesToStandardOutput() throws IOException {
    var problem = ProblemFixtures.random(1, 10, 2);
    Path file = folder.resolve("problem.json");
    ContractFiles.write(problem, file);
    assertThat(run(file.toString(), "--seconds", "0.5")).isZero();
    var solution = ContractFiles.parseSolution(out.toString(), "standard output");
    assertThat(FeasibilityCheck.faults(problem, solution)).isEmpty();
  }

  @Test
  void wrongInputIsOneLineAndNothingIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("problem.json"), "{\"version\": 1}");
    Path answer = folder.resolve("answer.json");
    assertThat(run(file.toString(), "--out", answer.toString())).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains("problem.json: $: ");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anAnswerThatCannotBeWrittenIsAFailure() throws IOException {
    Path file = folder.resolve("problem.json");
    ContractFiles.write(ProblemFixtures.random(1, 3, 1), file);
    Path nowhere = folder.resolve("none").resolve("answer.json");
    assertThat(run(file.toString(), "--seconds", "0.1", "--out", nowhere.toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("cannot write");
  }

  @Test
  void wrongOptionsAreWrongInput() {
    assertThat(run("x.json", "--seconds", "0")).isEqualTo(2);
    assertThat(run("x.json", "--threads", "65")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  private int run(String... words) {
    var line = new CommandLine(new SolveCommand());
    return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
  }
}
