package org.bangshou.planning;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.policy.Policies;
import org.bangshou.rules.RuleSet;

/** Takes the snapshots of runs, by the rules with which they were started. */
@Singleton
class RunSnapshots {

  private final SceneReader scenes;
  private final Policies policies;
  private final Clock clock;

  RunSnapshots(SceneReader scenes, Policies policies, Clock clock) {
    this.scenes = scenes;
    this.policies = policies;
    this.clock = clock;
  }

  /** Each call looks anew, as if it were still the same moment: what differs is what happened. */
  Supplier<PlanningProblem> of(Lease lease) {
    RuleSet rules = policies.findRuleSet(lease.ruleVersion()).orElseThrow();
    Instant now = clock.instant();
    return () -> {
      PlanningProblem problem = Snapshot.of(scenes.read(lease.ask(), now, rules), lease.regionCode() + " " + lease.runId());
      ContractFiles.check(problem);
      return problem;
    };
  }
}
