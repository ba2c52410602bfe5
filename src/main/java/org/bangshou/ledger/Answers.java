package org.bangshou.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    return key == null ? Optional.empty() : Optional.ofNullable(findAnswers(List.of(key)).get(key));
  }

  /** The answer given before under this key to a team's claim: one grant per member, or one refusal; none when it is new. */
  Optional<List<Outcome>> findTeamAnswer(@Nullable ClaimKey key) {
    if (key == null) return Optional.empty();
    return answers.listAnswers(Json.text(List.of(key))).stream()
        .findFirst()
        .map(a -> a.bodyHash().equals(key.bodyHash()) ? outcomes(a.answer()) : List.of(new Outcome.KeyReused()));
  }

  /** The answers given before, by key; new keys are left out. */
  Map<ClaimKey, Outcome> findAnswers(Collection<ClaimKey> keys) {
    if (keys.isEmpty()) return Map.of();
    Map<List<Object>, AnswerRepository.Answer> kept = new HashMap<>();
    for (AnswerRepository.Answer a : answers.listAnswers(Json.text(keys))) kept.put(List.of(a.accountId(), a.key()), a);
    Map<ClaimKey, Outcome> found = new HashMap<>();
    for (ClaimKey key : keys) {
      AnswerRepository.Answer answer = kept.get(List.of(key.accountId(), key.key()));
      if (answer == null) continue;
      found.put(key, answer.bodyHash().equals(key.bodyHash()) ? outcome(answer.answer()) : new Outcome.KeyReused());
    }
    return found;
  }

  /** In one statement. */
  void keep(Map<ClaimKey, Outcome> given) {
    if (given.isEmpty()) return;
    answers.insert(Json.text(given.entrySet().stream().map(e -> new KeptUnder(e.getKey(), kept(e.getValue()))).toList()));
  }

  /** The answer to a team's claim: one grant per member, or one refusal. */
  void keepTogether(ClaimKey key, List<Outcome> given) {
    List<UUID> team = given.stream().flatMap(o -> o instanceof Outcome.Granted(var c) ? Stream.of(c.id()) : Stream.empty()).toList();
    Kept answer = team.isEmpty() ? kept(given.getFirst()) : new Kept(null, 0, 0, List.of(), null, team);
    answers.insert(Json.text(List.of(new KeptUnder(key, answer))));
  }

  private record KeptUnder(@JsonUnwrapped ClaimKey key, Kept answer) {}

  /**
   * What is kept: a commitment by its id, so that the repeat shows how it stands now.
   *
   * @param team the commitments of a team's claim; else none
   */
  private record Kept(
      @Nullable UUID commitment, long place, int position, List<Reason> reasons, @Nullable String ruleVersion, @Nullable List<UUID> team) {}

  private static Kept kept(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Granted(var commitment) -> new Kept(commitment.id(), 0, 0, List.of(), null, null);
      case Outcome.Waitlisted(long place, int position) -> new Kept(null, place, position, List.of(), null, null);
      case Outcome.Refused(var reasons, var version) -> new Kept(null, 0, 0, reasons, version, null);
      case Outcome.KeyReused() -> throw new IllegalStateException("an answer for a key used before is not kept");
    };
  }

  private List<Outcome> outcomes(String json) {
    Kept kept = Json.value(json, new TypeReference<Kept>() {});
    List<UUID> team = kept.team();
    return team == null
        ? List.of(outcome(kept))
        : team.stream().<Outcome>map(id -> new Outcome.Granted(commitments.findById(id).orElseThrow())).toList();
  }

  private Outcome outcome(String json) {
    return outcomes(json).getFirst();
  }

  private Outcome outcome(Kept kept) {
    if (kept.commitment() != null) return new Outcome.Granted(commitments.findById(kept.commitment()).orElseThrow());
    return kept.place() > 0
        ? new Outcome.Waitlisted(kept.place(), kept.position())
        : new Outcome.Refused(kept.reasons(), kept.ruleVersion() == null ? "" : kept.ruleVersion());
  }
}
