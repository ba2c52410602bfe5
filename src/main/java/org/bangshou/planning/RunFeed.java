package org.bangshou.planning;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.solver.ProblemFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a search of what happens while it goes on: an order is cancelled, grabbed or new, somebody is ill. It looks soon
 * after news, and by itself now and then for what nobody tells, a calendar that was changed.
 */
final class RunFeed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunFeed.class);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);
  private static final Duration WITHOUT_NEWS = Duration.ofSeconds(15);

  /** Looking takes at most such a part of a core's time. */
  private static final int SHARE = 10;

  private final ProblemFeed feed;
  private final RunNews news;
  private final Supplier<PlanningProblem> snapshot;
  private final Consumer<PlanningProblem> stored;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private PlanningProblem newest;
  private long seen;
  private long lookedAt = System.nanoTime();
  private Duration pause = LEAST_PAUSE;

  /**
   * @param seen the count of news before the problem's snapshot was taken
   * @param snapshot what the problem has become
   * @param stored writes down what the search is told
   */
  RunFeed(
      PlanningProblem problem,
      long seen,
      RunNews news,
      Supplier<PlanningProblem> snapshot,
      Consumer<PlanningProblem> stored) {
    this.feed = new ProblemFeed(problem);
    this.newest = problem;
    this.seen = seen;
    this.news = news;
    this.snapshot = snapshot;
    this.stored = stored;
    this.thread = Thread.ofVirtual().name("run-feed").start(this::listen);
  }

  ProblemFeed feed() {
    return feed;
  }

  /** What the problem has become if anything happened that the search has not been told; once it is closed. */
  Optional<PlanningProblem> findMissed() {
    if (news.heard() != seen) look();
    return newest.equals(feed.solved()) ? Optional.empty() : Optional.of(newest);
  }

  private void listen() {
    try {
      while (!closed.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
        Duration since = Duration.ofNanos(System.nanoTime() - lookedAt);
        boolean due = since.compareTo(WITHOUT_NEWS) > 0 || news.heard() != seen;
        if (due && since.compareTo(pause) > 0 && look()) feed.put(newest);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Is it another problem? A database that is away for a moment is asked again at the next look. */
  private boolean look() {
    long began = System.nanoTime();
    long heard = news.heard();
    try {
      PlanningProblem now = snapshot.get();
      boolean other = !now.equals(newest);
      if (other) stored.accept(now);
      newest = now;
      seen = heard;
      return other;
    } catch (RuntimeException e) {
      LOG.warn("A run cannot look at what happened: {}", e.getMessage());
      return false;
    } finally {
      lookedAt = System.nanoTime();
      Duration took = Duration.ofNanos(lookedAt - began).multipliedBy(SHARE);
      pause = took.compareTo(LEAST_PAUSE) > 0 ? took : LEAST_PAUSE;
    }
  }

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
  }
}
