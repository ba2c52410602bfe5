package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bangshou.proof.Plan;
import org.bangshou.proof.Proof;
import org.bangshou.proof.Verdict;
import org.bangshou.proof.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof is red on a house in whose code a guard is missing: a bean of the tests stands in the place of the one
 * that guards. Those of the database are taken away in {@code GuardsIT} and {@code ProveCommandIT}.
 */
class MissingGuardIT {

  @TempDir Path folder;

  @Test
  void aGateWithoutEpochsSaysSoldOutOfAnOrderWithAFreeSeat() throws IOException {
    Verdict verdict = prove("epoch", new Plan(1500, 7, 1, false, null));
    assertThat(verdict.violations()).extracting(Violation::check).contains("full-was-full");
  }

  /** Of this seed the first that break are the wire to the database, the database and the node. */
  @Test
  void aLaneThatAnswersBeforeTheCommitLosesWhatItAcknowledged() throws IOException {
    Verdict verdict = prove("answer-after-commit", new Plan(400, 15, 1, true, null));
    assertThat(verdict.violations()).extracting(Violation::check).contains("answers-stand");
  }

  private Verdict prove(String guard, Plan plan) throws IOException {
    Path data = Files.createDirectories(folder.resolve(guard));
    try (Hush hush = new Hush();
        ProofStage stage = new ProofStage(DataFolder.at(data), Map.of("TEST_GUARD_GONE", guard))) {
      Verdict verdict = new Proof(plan, stage, data, line -> {}).run(Optional.empty());
      System.out.println("Without its " + guard + ":\n" + String.join("\n", verdict.lines()));
      return verdict;
    }
  }
}
