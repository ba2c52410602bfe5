package org.bangshou.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Json;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Claim.ClaimKey;
import org.jspecify.annotations.Nullable;

/** Keeps the first answer to a key and gives it again to whoever repeats the question. */
@Singleton
class Answers {

  private final AnswerRepository answers;
  private final CommitmentRepository commitments;

  Answers(AnswerRepository answers, CommitmentRepository commitments) {
    this.answers = answers;
    this.commitments = commitments;
  }

  /** The answer given before under this key; none when it is new. */
  Optional<Outcome> findAnswer(@Nullable ClaimKey key) {
    if (key == null) return Optional.empty();
    return answers
        .findAnswer(key.accountId(), key.key())
        .map(a -> a.bodyHash().equals(key.bodyHash()) ? outcome(a.answer()) : new Outcome.KeyReused());
  }

  void keep(@Nullable ClaimKey key, Outcome outcome) {
    if (key != null) answers.insert(key.accountId(), key.key(), key.bodyHash(), json(outcome));
  }

  /** What is kept: a commitment by its id, so that the repeat shows how it stands now. */
  private record Kept(@Nullable UUID commitment, long place, int position, List<Reason> reasons, @Nullable String ruleVersion) {}

  private static String json(Outcome outcome) {
    Kept kept =
        switch (outcome) {
          case Outcome.Granted(var commitment) -> new Kept(commitment.id(), 0, 0, List.of(), null);
          case Outcome.Waitlisted(long place, int position) -> new Kept(null, place, position, List.of(), null);
          case Outcome.Refused(var reasons, var version) -> new Kept(null, 0, 0, reasons, version);
          case Outcome.KeyReused() -> throw new IllegalStateException("an answer for a key used before is not kept");
        };
    return Json.text(kept);
  }

  private Outcome outcome(String json) {
    Kept kept = Json.value(json, new TypeReference<Kept>() {});
    if (kept.commitment() != null) return new Outcome.Granted(commitments.findById(kept.commitment()).orElseThrow());
    return kept.place() > 0
        ? new Outcome.Waitlisted(kept.place(), kept.position())
        : new Outcome.Refused(kept.reasons(), kept.ruleVersion() == null ? "" : kept.ruleVersion());
  }
}
