package org.bangshou.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.rules.GrabPolicy;

/** What keeps a person from claiming more, whatever the order: too much claimed already, or not come lately. */
final class Limits {

  private final GrabPolicy policy;
  private final Map<UUID, CommitmentRepository.Record> records;
  private final Instant now;

  Limits(GrabPolicy policy, List<CommitmentRepository.Record> records, Instant now) {
    this.policy = policy;
    this.records =
        records.stream().collect(Collectors.toMap(CommitmentRepository.Record::volunteerId, Function.identity()));
    this.now = now;
  }

  /** @param grantedHere claims granted in the same transaction, not counted in the records yet */
  Optional<Reason> find(UUID volunteerId, int grantedHere) {
    CommitmentRepository.Record record = records.get(volunteerId);
    if (record == null) return Optional.of(Reason.of("volunteer-not-active"));
    if (record.openClaims() + grantedHere >= policy.maxOpenClaims()) {
      return Optional.of(Reason.of("too-many-open-claims", "limit", policy.maxOpenClaims()));
    }
    Instant last = record.lastNoShow();
    Instant until = last == null ? now : last.plus(Duration.ofDays(policy.coolDownDays()));
    return now.isBefore(until) ? Optional.of(Reason.of("cooling-down", "until", until)) : Optional.empty();
  }
}
