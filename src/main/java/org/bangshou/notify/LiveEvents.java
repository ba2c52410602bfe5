package org.bangshou.notify;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Heard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The door to what happens, as it happens. One tail of the outbox per node feeds everybody who
 * listens here, and tells the rooms above as {@link Heard}; news over Redis only wakes the tail early, so that without Redis all arrives a
 * little later and nothing is missed.
 */
@Context
public class LiveEvents {

  /** The topic of what comes first for a hearer whose last event is too old to go on from: load anew. */
  public static final String AWAY_TOO_LONG = "away-too-long";

  private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);
  private static final int AT_ONCE = 500;
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Outbox outbox;
  private final ApplicationEventPublisher<Heard> hearers;
  private final Sinks.Many<Outbox.Entry> sink = Sinks.many().multicast().directBestEffort();
  private final Semaphore news = new Semaphore(0);
  private OutboxRepository.@Nullable Position read;
  private @Nullable Thread tailing;

  LiveEvents(Outbox outbox, ApplicationEventPublisher<Heard> hearers) {
    this.outbox = outbox;
    this.hearers = hearers;
  }

  /**
   * Events from now on, or from after the one that the hearer knows, each once and in order. Who is too
   * slow is cut off, and comes again naming the last event that they heard. When that one is unknown,
   * older than two days or followed by more than a thousand, the first to come is {@link #AWAY_TOO_LONG}.
   *
   * @param lastKnown none: only what comes from now on
   */
  public Flux<DomainEvent> stream(Predicate<DomainEvent> wanted, @Nullable UUID lastKnown) {
    Flux<Outbox.Entry> coming = sink.asFlux();
    Flux<DomainEvent> all =
        lastKnown == null ? coming.map(Outbox.Entry::event) : CatchingUp.from(lastKnown, outbox, coming);
    return all.filter(wanted.or(event -> event.topic().equals(AWAY_TOO_LONG))).onBackpressureBuffer(AT_ONCE);
  }

  /** There may be something new: look at once. */
  void wake() {
    news.release();
  }

  @PostConstruct
  void start() {
    tailing = Thread.ofVirtual().name("outbox-tail").start(this::run);
  }

  @PreDestroy
  void stop() {
    if (tailing != null) tailing.interrupt();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        boolean _ = news.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        tail();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void tail() {
    try {
      if (read == null) read = outbox.end();
      List<Outbox.Entry> entries = outbox.listAfter(read, AT_ONCE);
      for (Outbox.Entry entry : entries) {
        sink.tryEmitNext(entry);
        hearers.publishEvent(new Heard(entry.event()));
        read = entry.position();
      }
      if (entries.size() == AT_ONCE) wake();
    } catch (RuntimeException e) {
      LOG.warn("The outbox cannot be read now, the next look is in a moment: {}", e.getMessage());
    }
  }

  /** Deletes what happened before then; who was away longer loads its page anew. Answers the number of events. */
  public int forget(Instant before) {
    return outbox.forget(before);
  }
}
