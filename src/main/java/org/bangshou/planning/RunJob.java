package org.bangshou.planning;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.contract.ContractFault;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.PinsClash;
import org.bangshou.planning.solver.SolveOptions;
import org.bangshou.planning.solver.Solving;
import org.bangshou.policy.Policies;
import org.bangshou.rules.RuleSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one claimed run to its end: snapshot, search, proposal. */
@Singleton
class RunJob {

  private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

  private final RunQueueRepository queue;
  private final RunLog log;
  private final SceneReader scenes;
  private final Policies policies;
  private final int threads;
  private final Set<RunWatch> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  /**
   * @param threads independent searches of one run side by side
   */
  RunJob(
      RunQueueRepository queue,
      RunLog log,
      SceneReader scenes,
      Policies policies,
      @Value("${bangshou.planning.threads:1}") int threads) {
    this.queue = queue;
    this.log = log;
    this.scenes = scenes;
    this.policies = policies;
    this.threads = threads;
  }

  void run(Lease lease) {
    var watch = new RunWatch(lease, queue, log);
    running.add(watch);
    if (closing) watch.stopper().stop();
    try {
      PlanningProblem problem = problem(lease, watch);
      PlanningSolution solution = solve(problem, lease, watch);
      watch.close();
      end(watch, problem, solution);
    } catch (PinsClash clash) {
      fail(watch, Reason.of("pins-clash", "what", String.valueOf(clash.getMessage())));
    } catch (ContractFault fault) {
      fail(watch, Reason.of("problem-unfit", "what", String.valueOf(fault.getMessage())));
    } catch (RuntimeException | OutOfMemoryError bug) {
      LOG.error("Run {} failed", lease.runId(), bug);
      fail(watch, Reason.of("solver-failed", "run", lease.runId()));
    } finally {
      watch.close();
      running.remove(watch);
    }
  }

  /** The one that an earlier worker stored, so that the run stays the same; or a new snapshot by the rules with which it was started. */
  private PlanningProblem problem(Lease lease, RunWatch watch) {
    if (lease.problem() != null) return ContractFiles.parseProblem(lease.problem(), "run " + lease.runId());
    RuleSet rules = policies.findRuleSet(lease.ruleVersion()).orElseThrow();
    Scene scene = scenes.read(lease.regionCode(), lease.horizon(), rules);
    PlanningProblem problem = Snapshot.of(scene, lease.regionCode() + " " + lease.runId());
    ContractFiles.check(problem);
    log.storeProblem(watch.lease(), problem);
    return problem;
  }

  private PlanningSolution solve(PlanningProblem problem, Lease lease, RunWatch watch) {
    var options = new SolveOptions(Duration.ofSeconds(lease.seconds()), lease.seed(), threads);
    return WeekRepair.keep(problem, Solving.solve(problem, options.withStopper(watch.stopper()), watch::improved));
  }

  private void end(RunWatch watch, PlanningProblem problem, PlanningSolution solution) {
    if (watch.isLost()) return;
    if (closing && !watch.isStopAsked()) {
      queue.giveBack(watch.lease());
      return;
    }
    log.end(watch.lease(), watch.isStopAsked() ? RunStatus.STOPPED : RunStatus.DONE, problem, solution);
  }

  private void fail(RunWatch watch, Reason reason) {
    watch.close();
    if (!watch.isLost()) log.fail(watch.lease(), reason);
  }

  /** Ends what runs; another worker takes it up from its stored problem. */
  void close() {
    closing = true;
    running.forEach(watch -> watch.stopper().stop());
  }
}
