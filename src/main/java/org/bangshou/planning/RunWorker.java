package org.bangshou.planning;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through the queue of runs. It is woken when a run is started on this node, and looks by itself
 * every two seconds for those of other nodes and for runs whose worker is gone.
 */
@Singleton
class RunWorker implements ApplicationEventListener<StartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final RunQueueRepository queue;
  private final RunJob job;
  private final ExecutorService threads;
  private final int workers;
  private final CountDownLatch ended;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean closing;
  private volatile boolean started;

  /**
   * @param workers runs side by side on this node; 0 leaves them to other nodes
   */
  RunWorker(
      RunQueueRepository queue,
      RunJob job,
      @Named(PlanningThreads.NAME) ExecutorService threads,
      @Value("${bangshou.planning.workers:1}") int workers) {
    this.queue = queue;
    this.job = job;
    this.threads = threads;
    this.workers = workers;
    this.ended = new CountDownLatch(workers);
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    started = true;
    for (int at = 0; at < workers; at++) threads.execute(this::work);
  }

  /** A run waits: look now. */
  void wake() {
    news.release();
  }

  private void work() {
    try {
      while (!closing) {
        if (!workOne()) await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  private boolean workOne() {
    try {
      Optional<Lease> lease = queue.claim();
      lease.ifPresent(job::run);
      return lease.isPresent();
    } catch (RuntimeException e) {
      LOG.warn("The queue of runs cannot be worked on now: {}", e.getMessage());
      return false;
    }
  }

  private void await() throws InterruptedException {
    if (news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
  }

  @PreDestroy
  void close() throws InterruptedException {
    closing = true;
    job.close();
    for (int at = 0; at < workers; at++) wake();
    if (started && !ended.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("A run did not end in time; another worker takes it up when its lease is over");
    }
  }
}
