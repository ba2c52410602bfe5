package org.bangshou.planning;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.contract.ContractFault;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.PinsClash;
import org.bangshou.planning.solver.ProgressListener;
import org.bangshou.planning.solver.Repairing;
import org.bangshou.planning.solver.SolveOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one claimed run to its end: snapshot, search or repair, proposal. */
@Singleton
class RunJob {

  private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

  /** A repair moves at most so many placements for the sake of others. */
  private static final int MOST_MOVED = 3;

  /** Nobody knows what happened since an earlier worker took the snapshot: look at once. */
  private static final long UNHEARD = -1;

  /** Time to fit in what happened at the very end. */
  private static final Duration LAST_LOOK = Duration.ofMillis(300);

  private final RunQueueRepository queue;
  private final RunLog log;
  private final RunSnapshots snapshots;
  private final Beginnings beginnings;
  private final RunNews news;
  private final int threads;
  private final Set<RunWatch> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  /**
   * @param threads independent searches of one run side by side
   */
  RunJob(
      RunQueueRepository queue,
      RunLog log,
      RunSnapshots snapshots,
      Beginnings beginnings,
      RunNews news,
      @Value("${bangshou.planning.threads:1}") int threads) {
    this.queue = queue;
    this.log = log;
    this.snapshots = snapshots;
    this.beginnings = beginnings;
    this.news = news;
    this.threads = threads;
  }

  void run(Lease lease) {
    var watch = new RunWatch(lease, queue, log);
    running.add(watch);
    if (closing) watch.stopper().stop();
    try {
      work(lease, watch);
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

  /** The problem and the beginning that an earlier worker stored, so that the run stays the same; or what is there now. */
  private void work(Lease lease, RunWatch watch) {
    long seen = lease.left().problem() == null ? news.heard() : UNHEARD;
    Supplier<PlanningProblem> snapshot = snapshots.of(lease);
    PlanningProblem problem = lease.left().problem() == null ? snapshot.get() : parse(lease, lease.left().problem());
    if (lease.left().problem() == null) log.storeProblem(watch.lease(), problem);
    PlanningSolution from = from(lease, watch);
    if (lease.ask().kind() == RunKind.REPAIR) {
      PlanningSolution repaired = Repairing.repair(problem, Objects.requireNonNull(from), MOST_MOVED, lease.ask().seed());
      end(watch, problem, WeekRepair.keep(problem, repaired));
    } else if (lease.ask().steps() > 0) end(watch, problem, Planner.solve(problem, options(lease, watch, from), watch::improved));
    else search(lease, watch, new RunFeed(problem, seen, news, snapshot, next -> log.storeProblem(watch.lease(), next)), from);
  }

  /** What happens while the search goes on enters it; what happens at its very end enters what it found. */
  private void search(Lease lease, RunWatch watch, RunFeed feed, @Nullable PlanningSolution from) {
    SolveOptions options = options(lease, watch, from);
    PlanningSolution found;
    try (feed) {
      found = Planner.solve(feed.feed().solved(), options.withFeed(feed.feed()), watch::improved);
    }
    PlanningProblem solved = feed.feed().solved();
    Optional<PlanningProblem> missed = feed.findMissed();
    if (missed.isPresent()) {
      solved = missed.get();
      found = Planner.solve(solved, new SolveOptions(LAST_LOOK, lease.ask().seed(), 1).withFrom(found), ProgressListener.NOBODY);
    }
    end(watch, solved, found);
  }

  private SolveOptions options(Lease lease, RunWatch watch, @Nullable PlanningSolution from) {
    long left = Math.max(1000, lease.ask().seconds() * 1000L - lease.left().spentMillis());
    return new SolveOptions(Duration.ofMillis(left), lease.ask().seed(), threads)
        .withSteps(lease.ask().steps())
        .withUnimproved(Duration.ofSeconds(lease.ask().unimprovedSeconds()))
        .withFrom(from)
        .withStopper(watch.stopper());
  }

  /** A run that is counted in steps begins anew after a crash: only so it is the same again. */
  private @Nullable PlanningSolution from(Lease lease, RunWatch watch) {
    Lease.Left left = lease.left();
    String name = "run " + lease.runId();
    if (left.best() != null && lease.ask().steps() == 0) return ContractFiles.parseSolution(left.best(), name);
    if (left.beginning() != null) return ContractFiles.parseSolution(left.beginning(), name);
    if (lease.ask().fromProposalId() == null) return null;
    PlanningSolution beginning = beginnings.get(lease.ask().fromProposalId());
    queue.storeBeginning(watch.lease(), ContractFiles.json(beginning));
    return beginning;
  }

  private static PlanningProblem parse(Lease lease, String problem) {
    return ContractFiles.parseProblem(problem, "run " + lease.runId());
  }

  private void end(RunWatch watch, PlanningProblem problem, PlanningSolution solution) {
    watch.close();
    if (watch.isLost()) return;
    if (closing && !watch.isStopAsked()) {
      watch.keep(solution);
      queue.giveBack(watch.lease());
      return;
    }
    log.end(watch.lease(), watch.isStopAsked() ? RunStatus.STOPPED : RunStatus.DONE, problem, solution);
  }

  private void fail(RunWatch watch, Reason reason) {
    watch.close();
    if (!watch.isLost()) log.fail(watch.lease(), reason);
  }

  /** Ends what runs; another worker takes it up from the best that it had. */
  void close() {
    closing = true;
    running.forEach(watch -> watch.stopper().stop());
  }
}
