package org.bangshou.planning;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.Progress;
import org.bangshou.planning.solver.Stopper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after one run while it is solved, beside the solver's thread: keeps the lease, hears when somebody
 * asks to stop, keeps the best for whoever must go on from there, and writes the score curve. Two points a second at first, later one for each sixtieth of the
 * time that went by: a curve of at most a few hundred points, however long the run.
 */
final class RunWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunWatch.class);
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration KEEP_AFTER = Duration.ofSeconds(2);

  /** Writing the best down takes at most such a part of the time. */
  private static final int KEEP_SHARE = 20;
  private static final long LEAST_GAP_MILLIS = 500;
  private static final long GAPS = 60;

  private final RunQueueRepository queue;
  private final RunLog log;
  private final Stopper stopper = new Stopper();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private final Duration renewal;
  private volatile @Nullable RunPoint newest;
  private volatile @Nullable Progress unkept;
  private volatile Lease lease;
  private volatile boolean lost;
  private volatile boolean stopAsked;
  private long renewedAt = System.nanoTime();
  private long keptAt = System.nanoTime();
  private Duration keepAfter = KEEP_AFTER;
  private long writtenMillis = -LEAST_GAP_MILLIS;

  RunWatch(Lease lease, RunQueueRepository queue, RunLog log) {
    this.lease = lease;
    this.queue = queue;
    this.log = log;
    this.renewal = queue.leaseLength().dividedBy(4);
    this.thread = Thread.ofVirtual().name("run-watch-" + lease.runId()).start(this::watch);
  }

  Stopper stopper() {
    return stopper;
  }

  /** Its moment changes while the watch goes on; after closing it is the last one. */
  Lease lease() {
    return lease;
  }

  /** Another worker has the run. */
  boolean isLost() {
    return lost;
  }

  boolean isStopAsked() {
    return stopAsked;
  }

  /** Called by the solver's threads: only remembers. */
  void improved(Progress p) {
    unkept = p;
    newest =
        new RunPoint(spent(p), p.unassignedWeight(), p.assigned(), p.unassigned(), p.travelMinutes());
  }

  /** Searched in all, by earlier workers too. */
  private long spent(Progress p) {
    return lease.left().spentMillis() + p.elapsed().toMillis();
  }

  private void watch() {
    try {
      while (!closed.await(TICK.toMillis(), TimeUnit.MILLISECONDS) && !lost) tick();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A database that is away for a moment does not end a run: the lease outlives some ticks. */
  private void tick() {
    try {
      if (!stopAsked && queue.isStopAsked(lease)) {
        stopAsked = true;
        stopper.stop();
      }
      if (System.nanoTime() - renewedAt > renewal.toNanos()) renew();
      writePoint(false);
      keepBest();
    } catch (RuntimeException e) {
      LOG.warn("Run {} cannot be looked after now: {}", lease.runId(), e.getMessage());
    }
  }

  private void renew() {
    Optional<Lease> renewed = queue.renew(lease);
    if (renewed.isEmpty()) {
      lost = true;
      stopper.stop();
      return;
    }
    lease = renewed.get();
    renewedAt = System.nanoTime();
  }

  private void writePoint(boolean last) {
    RunPoint point = newest;
    if (point == null || point.millis() <= writtenMillis) return;
    long millis = point.millis();
    if (!last && millis - writtenMillis < Math.max(LEAST_GAP_MILLIS, millis / GAPS)) return;
    log.point(lease, point);
    writtenMillis = millis;
  }

  private void keepBest() {
    Progress best = unkept;
    if (best == null || System.nanoTime() - keptAt < keepAfter.toNanos()) return;
    long began = System.nanoTime();
    log.best(lease, spent(best), best.best().get());
    unkept = null;
    keptAt = System.nanoTime();
    Duration pause = Duration.ofNanos(keptAt - began).multipliedBy(KEEP_SHARE);
    keepAfter = pause.compareTo(KEEP_AFTER) > 0 ? pause : KEEP_AFTER;
  }

  /** For the worker who goes on from there; after closing. */
  void keep(PlanningSolution best) {
    if (!lost) log.best(lease, lease.left().spentMillis() + Math.round(best.run().seconds() * 1000), best);
  }

  /** Ends the watch and writes the last point. */
  @Override
  public void close() {
    closed.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    try {
      if (!lost) writePoint(true);
    } catch (RuntimeException e) {
      LOG.warn("The last point of run {} is not written: {}", lease.runId(), e.getMessage());
    }
  }
}
