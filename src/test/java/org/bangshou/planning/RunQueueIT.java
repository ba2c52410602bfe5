package org.bangshou.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.policy.Actor;
import org.bangshou.policy.Policies;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleSet;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A house without workers of its own: the test is every worker. */
class RunQueueIT {

  private static final RunPoint POINT = new RunPoint(1000, 10, 0, 1, 0);

  private final PlanningHouse house = new PlanningHouse(Map.of("bangshou.planning.workers", 0));
  private final RunQueueRepository queue = house.context.getBean(RunQueueRepository.class);
  private final RunLog log = house.context.getBean(RunLog.class);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aRunGoesToOneWorkerOnly() {
    Run run = house.start(1);
    assertThat(queue.claim()).map(Lease::runId).contains(run.id());
    assertThat(queue.claim()).isEmpty();
    assertThat(house.planning.getRun(run.id()).status()).isEqualTo(RunStatus.RUNNING);
  }

  @Test
  void aRunWhoseWorkerIsGoneIsTakenUpAndHearsWhatHappenedMeanwhile() {
    house.dispatch(1, 60);
    Run run = house.start(1);
    Lease dead = queue.claim().orElseThrow();
    Scene scene = house.context.getBean(SceneReader.class).read(dead.ask(), house.now(), house.context.getBean(CurrentRules.class).get());
    log.storeProblem(dead, Snapshot.of(scene, "before the crash"));
    house.dispatch(1, 90);
    expire(run);
    Lease heir = queue.claim().orElseThrow();
    assertThat(heir.runId()).isEqualTo(run.id());
    house.context.getBean(RunJob.class).run(heir);
    assertThat(house.planning.getRun(run.id()).status()).isEqualTo(RunStatus.DONE);
    assertThat(house.planning.getProblem(run.id()).orders()).hasSize(2);
    assertThat(house.proposal(run.id()).placements()).hasSize(2);
  }

  @Test
  void aRunEndsOnTheRulesWithWhichItWasStarted() {
    house.dispatch(1, 60);
    Run run = house.start(1);
    RuleSet next = RuleFixtures.setWith("planning.yaml", "travel-minutes: 1 ", "travel-minutes: 7 ");
    house.context.getBean(Policies.class).activate(next, new Actor(null, "somebody"));
    house.context.getBean(RunJob.class).run(queue.claim().orElseThrow());
    assertThat(travelWeight(run)).isEqualTo(1);
    assertThat(house.planning.getRun(run.id()).ruleVersion()).isEqualTo(run.ruleVersion());
    assertThat(house.proposal(run.id()).ruleVersion()).isEqualTo(run.ruleVersion()).isNotEqualTo(next.version());
    Run later = house.start(1);
    house.context.getBean(RunJob.class).run(queue.claim().orElseThrow());
    assertThat(travelWeight(later)).isEqualTo(7);
    assertThat(house.proposal(later.id()).ruleVersion()).isEqualTo(next.version());
  }

  @Test
  void whoLostTheLeaseWritesNothingAnyMore() {
    Run run = house.start(1);
    Lease first = queue.claim().orElseThrow();
    expire(run);
    Lease second = queue.claim().orElseThrow();
    log.point(first, POINT);
    log.fail(first, Reason.of("solver-failed"));
    assertThat(queue.renew(first)).isEmpty();
    assertThat(house.planning.getRun(run.id()).progress()).isEmpty();
    log.point(second, POINT);
    Optional<Lease> renewed = queue.renew(second);
    assertThat(renewed).isPresent();
    assertThat(house.planning.getRun(run.id()).progress()).containsExactly(POINT);
    assertThat(house.planning.getRun(run.id()).status()).isEqualTo(RunStatus.RUNNING);
  }

  @Test
  void aClosingWorkerPutsItsRunBack() {
    Run run = house.start(60);
    Lease lease = queue.claim().orElseThrow();
    RunJob closing = house.context.createBean(RunJob.class);
    closing.close();
    closing.run(lease);
    assertThat(house.planning.getRun(run.id()).status()).isEqualTo(RunStatus.QUEUED);
    assertThat(queue.claim()).map(Lease::runId).contains(run.id());
  }

  @Test
  void aRunThatStillWaitsStopsAtOnce() {
    Run run = house.start(1);
    house.planning.stop(run.id());
    assertThat(house.planning.getRun(run.id()).status()).isEqualTo(RunStatus.STOPPED);
    assertThat(queue.claim()).isEmpty();
    house.start(1);
  }

  @Test
  void aFailedRunSaysWhy() {
    Run run = house.start(1);
    house.sql("UPDATE planning_run SET problem = '{\"version\": 1}' WHERE id = '" + run.id() + "'");
    house.context.getBean(RunJob.class).run(queue.claim().orElseThrow());
    Run failed = house.planning.getRun(run.id());
    assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
    assertThat(failed.failure()).extracting(Reason::code).containsExactly("problem-unfit");
  }

  /** As the problem that was solved has it. */
  private int travelWeight(Run run) {
    var objective = Objects.requireNonNull(house.planning.getProblem(run.id()).objective());
    return Objects.requireNonNull(Objects.requireNonNull(objective.softWeights()).get("travel-minutes"));
  }

  private void expire(Run run) {
    house.sql("UPDATE planning_run SET leased_until = now() - interval '1 s' WHERE id = '" + run.id() + "'");
  }
}
