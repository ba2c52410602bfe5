package org.bangshou.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.Json;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.place.Region;
import org.bangshou.policy.Policies;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Answers why something was allowed or refused, however long ago: by the stored rules and what was noted then. */
@Singleton
public class Recalling {

  private static final int MOST = 50;

  private final CommitmentRepository commitments;
  private final RefusalRepository refusals;
  private final Policies policies;

  Recalling(CommitmentRepository commitments, RefusalRepository refusals, Policies policies) {
    this.commitments = commitments;
    this.refusals = refusals;
    this.policies = policies;
  }

  /**
   * @throws NotFound when there is none
   * @throws Refusal {@code rules-not-readable} when the program cannot read rules of that age any more
   */
  public Recollection recallCommitment(UUID id) {
    Commitment c = commitments.findById(id).orElseThrow(() -> new NotFound("commitment", id));
    String seen = commitments.findSeen(id).orElse(null);
    return recollection(c.orderId(), c.volunteerId(), c.createdAt(), c.ruleVersion(), List.of(), seen, c.regionCode());
  }

  /**
   * @throws NotFound when there is none, or it is older than refusals are kept
   * @throws Refusal {@code rules-not-readable} when the program cannot read rules of that age any more
   */
  public Recollection recallRefusal(UUID id) {
    RefusalRepository.Row row = refusals.find(id).orElseThrow(() -> new NotFound("refusal", id));
    RefusedClaim claim = row.claim();
    return recollection(
        claim.orderId(), claim.volunteerId(), claim.at(), claim.ruleVersion(), claim.reasons(), row.seen(), Region.PROVINCE);
  }

  /** What a volunteer was refused, latest first, at most fifty. */
  public List<RefusedClaim> listRefusalsOf(UUID volunteerId) {
    return refusals.listOf(volunteerId, MOST).stream().map(RefusalRepository.Row::claim).toList();
  }

  /** What was refused on an order, latest first, at most fifty. */
  public List<RefusedClaim> listRefusalsOn(UUID orderId) {
    return refusals.listOn(orderId, MOST).stream().map(RefusalRepository.Row::claim).toList();
  }

  private Recollection recollection(
      UUID order, UUID volunteer, Instant at, String version, List<Reason> reasons, @Nullable String seen, String region) {
    RuleSet rules = rules(version);
    Instant since = policies.findFirstUse(version).orElse(at);
    if (seen == null) return new Recollection(order, volunteer, at, rules, since, reasons, List.of());
    var noted = Json.value(seen, new TypeReference<Map<String, String>>() {});
    var findings = rules.eligibility(noted.getOrDefault("place.region", region)).recall(noted);
    return new Recollection(order, volunteer, at, rules, since, reasons, findings);
  }

  private RuleSet rules(String version) {
    try {
      return policies.findRuleSet(version).orElseThrow(() -> new NotFound("version of the rules", version));
    } catch (RuleFault tooOld) {
      throw new Refusal(Reason.of("rules-not-readable", "version", version));
    }
  }
}
