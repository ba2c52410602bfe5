package org.bangshou.policy;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleSetReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what is saved in this node's folder into force while the house serves. A change counts once it
 * stayed the same for a moment, so that a save that is only half written is not taken; one that does not
 * check is refused as a whole, and not looked at again until the folder changes again.
 */
@Singleton
@Requires(property = "bangshou.policy.follow-folder", notEquals = "false")
class FolderWatch implements ApplicationEventListener<StartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration SAME_FOR = Duration.ofMillis(300);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final FolderTexts folder;
  private final Policies policies;
  private final FolderEvents events;
  private volatile boolean closing;
  private @Nullable Look settled;
  private @Nullable Look pending;
  private long pendingSince;
  private @Nullable Thread looking;

  FolderWatch(FolderTexts folder, Policies policies) {
    this.folder = folder;
    this.policies = policies;
    this.events = FolderEvents.of(folder.folder());
  }

  /** What the folder said at one moment: its texts, or why they cannot be read. */
  private record Look(Map<String, String> texts, List<String> faults) {}

  @Override
  public void onApplicationEvent(StartupEvent event) {
    settled = folder.findOpened().map(texts -> new Look(texts, List.of())).orElse(null);
    looking = Thread.ofVirtual().name("rules-folder").start(this::run);
  }

  /** A look that goes on is let end: an interrupt would break its connection. */
  @PreDestroy
  void stop() throws InterruptedException {
    closing = true;
    events.close();
    if (looking != null) looking.join(FAREWELL);
  }

  private void run() {
    try {
      while (!closing) events.await(look() ? SAME_FOR : LOOK_EVERY);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers whether something new was seen that must be seen once more. */
  private boolean look() {
    Look now = read();
    if (now.equals(settled)) {
      pending = null;
      return false;
    }
    if (!now.equals(pending)) {
      pending = now;
      pendingSince = System.nanoTime();
      return true;
    }
    if (System.nanoTime() - pendingSince < SAME_FOR.toNanos()) return true;
    try {
      take(now);
      settled = now;
    } catch (RuntimeException e) {
      LOG.warn("The rules in {} cannot be put into force now, the next try is in a second: {}",
          folder.folder(), e.getMessage());
    }
    return false;
  }

  private Look read() {
    try {
      return new Look(folder.read(), List.of());
    } catch (RuleFault fault) {
      return new Look(Map.of(), fault.messages());
    }
  }

  private void take(Look look) {
    if (!look.faults().isEmpty()) {
      refuse(look.faults());
      return;
    }
    try {
      policies.activate(RuleSetReader.read(look.texts()), Actor.ofThisMachine());
    } catch (RuleFault fault) {
      refuse(fault.messages());
    }
  }

  private void refuse(List<String> faults) {
    faults.forEach(fault -> LOG.error("The rules in {} are refused: {}", folder.folder(), fault));
    policies.refuse(faults, Actor.ofThisMachine());
  }
}
