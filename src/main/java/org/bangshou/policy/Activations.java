package org.bangshou.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Writes down which version holds from now on, with its audit; whoever changes it does so alone. */
@Singleton
@Transactional
class Activations {

  private static final int MOST = 100;
  private static final String REFUSED = "rules-refused";
  private static final String MENDED = "rules-mended";

  private final ActivationRepository rows;
  private final RuleVersions versions;
  private final RuleAuditRepository audit;

  Activations(ActivationRepository rows, RuleVersions versions, RuleAuditRepository audit) {
    this.rows = rows;
    this.versions = versions;
    this.audit = audit;
  }

  /**
   * What a folder says comes into force, unless the folder brought the same before: what was rolled back
   * since then stays rolled back until the folder says something new.
   */
  Optional<Activation> takeFolder(RuleSet read, Actor who) {
    rows.lock();
    if (isRefused()) audit.insert(who.accountId(), MENDED, Ids.next(), Json.text(Map.of("who", who.name())));
    if (rows.findLatestOfFolder().equals(Optional.of(read.version()))) return Optional.empty();
    return Optional.of(write(read, Activation.Source.FOLDER, who, ""));
  }

  /** The same for a database in which no rules have ever been in force. */
  void takeFirst(RuleSet read, Actor who) {
    rows.lock();
    if (rows.findLatest().isEmpty()) write(read, Activation.Source.FOLDER, who, "");
  }

  /** @param to none: what held before */
  Activation rollBack(@Nullable String to, Actor who, String reason) {
    rows.lock();
    String version = to != null ? to : rows.findBefore().orElseThrow(() -> new Refusal(Reason.of("no-rules-before")));
    if (getLatest().version().equals(version)) throw new Refusal(Reason.of("rules-in-force", "version", version));
    return write(readable(version), Activation.Source.ROLLBACK, who, reason);
  }

  private RuleSet readable(String version) {
    try {
      return versions.find(version).orElseThrow(() -> new NotFound("version of the rules", version));
    } catch (RuleFault fault) {
      throw new Refusal(Reason.of("rules-not-readable", "version", version));
    }
  }

  private Activation write(RuleSet rules, Activation.Source source, Actor who, String reason) {
    versions.store(rules);
    UUID id = Ids.next();
    String changes = Json.text(findInForce().map(before -> RuleDiff.between(before, rules)).orElse(List.of()));
    rows.insert(id, rules.version(), source.name(), who.accountId(), who.name(), reason, changes);
    String action = source == Activation.Source.FOLDER ? "rules-activated" : "rules-rolled-back";
    audit.insert(
        who.accountId(), action, id,
        "{\"version\":%s,\"who\":%s,\"reason\":%s,\"changes\":%s}"
            .formatted(Json.text(rules.version()), Json.text(who.name()), Json.text(reason), changes));
    return getLatest();
  }

  /** None at the first time, or when this program does not understand it any more. */
  private Optional<RuleSet> findInForce() {
    try {
      return rows.findLatest().flatMap(latest -> versions.find(latest.ruleVersion()));
    } catch (RuleFault fault) {
      return Optional.empty();
    }
  }

  void refuse(List<String> faults, Actor who) {
    audit.insert(who.accountId(), REFUSED, Ids.next(), Json.text(new Told(who.name(), faults)));
  }

  Optional<RefusedFolder> findRefused() {
    return audit.findLastWord()
        .filter(word -> word.action().equals(REFUSED))
        .map(
            word -> {
              Told told = Json.value(word.detail(), new TypeReference<Told>() {});
              return new RefusedFolder(word.at(), told.who(), told.faults());
            });
  }

  private boolean isRefused() {
    return audit.findLastWord().filter(word -> word.action().equals(REFUSED)).isPresent();
  }

  Activation getLatest() {
    return rows.findLatest().orElseThrow(() -> new IllegalStateException("no rules are in force")).activation();
  }

  /** Latest first. */
  List<Activation> list() {
    return rows.list(MOST).stream().map(ActivationRow::activation).toList();
  }

  private record Told(String who, List<String> faults) {}
}
