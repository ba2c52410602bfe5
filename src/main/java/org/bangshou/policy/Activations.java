package org.bangshou.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.identity.Auditing;
import org.bangshou.identity.Deed;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Json;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.place.Region;
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
  private final RuleAuditRepository told;
  private final Auditing audit;

  Activations(ActivationRepository rows, RuleVersions versions, RuleAuditRepository told, Auditing audit) {
    this.rows = rows;
    this.versions = versions;
    this.told = told;
    this.audit = audit;
  }

  /**
   * What a folder says comes into force, unless the folder brought the same before: what was rolled back
   * since then stays rolled back until the folder says something new.
   */
  Optional<Activation> takeFolder(RuleSet read, Actor who) {
    rows.lock();
    if (isRefused()) note(MENDED, who, Ids.next(), Map.of("who", who.name()));
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
    List<Change> changes = findInForce().map(before -> RuleDiff.between(before, rules)).orElse(List.of());
    rows.insert(id, rules.version(), source.name(), who.accountId(), who.name(), reason, Json.text(changes));
    String action = source == Activation.Source.FOLDER ? "rules-activated" : "rules-rolled-back";
    note(
        action, who, id,
        Map.of("version", rules.version(), "who", who.name(), "reason", reason, "changes", changes));
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

  /** The rules hold for the whole province, which is therefore the region of every deed. */
  private void note(String action, Actor who, UUID subject, Map<String, ?> detail) {
    audit.note(new Deed(who.accountId(), action, "rules", subject, Region.PROVINCE, detail));
  }

  void refuse(List<String> faults, Actor who) {
    note(REFUSED, who, Ids.next(), Map.of("who", who.name(), "faults", faults));
  }

  Optional<RefusedFolder> findRefused() {
    return told.findLastWord()
        .filter(word -> word.action().equals(REFUSED))
        .map(
            word -> {
              Told last = Json.value(word.detail(), new TypeReference<Told>() {});
              return new RefusedFolder(word.at(), last.who(), last.faults());
            });
  }

  private boolean isRefused() {
    return told.findLastWord().filter(word -> word.action().equals(REFUSED)).isPresent();
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
