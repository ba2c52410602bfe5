package org.bangshou.ops;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bangshou.ledger.Forgetting;
import org.bangshou.notify.LiveEvents;
import org.bangshou.planning.Planning;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RetentionRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets each room forget what retention.yaml says need not be kept. To sweep twice, or on several nodes at
 * once, does no harm: each row goes once.
 */
@Singleton
class NightlySweep {

  private static final Logger LOG = LoggerFactory.getLogger(NightlySweep.class);

  private final LiveEvents events;
  private final Forgetting ledger;
  private final Planning planning;
  private final CurrentRules rules;
  private final Clock clock;

  NightlySweep(LiveEvents events, Forgetting ledger, Planning planning, CurrentRules rules, Clock clock) {
    this.events = events;
    this.ledger = ledger;
    this.planning = planning;
    this.rules = rules;
    this.clock = clock;
  }

  @Scheduled(cron = "0 20 3 * * *", zoneId = "Asia/Shanghai")
  void sweep() {
    RetentionRules keep = rules.province().retention();
    LOG.info(
        "Forgotten: {} events, {} answers, {} refusals, {} runs.",
        events.forget(before(keep.eventDays())),
        ledger.forgetAnswers(before(keep.answerDays())),
        ledger.forgetRefusals(before(keep.refusalDays())),
        planning.forgetRuns(before(keep.runDays())));
  }

  private Instant before(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
