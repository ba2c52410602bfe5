package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bangshou.grab.Diagnosis;
import org.bangshou.grab.PoolScope;
import org.bangshou.ledger.Examination.SeatView;
import org.bangshou.ledger.Limit;
import org.bangshou.web.Problem.Why;
import org.bangshou.web.Reasons;
import org.bangshou.web.RuleLine;
import org.bangshou.web.RuleLines;
import org.jspecify.annotations.Nullable;

/** A diagnosis as an answer. */
@Singleton
class DiagnosisViews {

  private final Reasons reasons;
  private final RuleLines lines;

  DiagnosisViews(Reasons reasons, RuleLines lines) {
    this.reasons = reasons;
    this.lines = lines;
  }

  /**
   * @param name of the volunteer
   * @param shown does their pool show the order's county?
   * @param scopes of which regions their pool shows orders
   * @param obstacle what keeps everybody from claiming it now
   * @param reasons all that keeps them from it, what lies farthest from being mended first
   * @param seats the nearest to a yes first
   */
  @Serdeable
  record DiagnosisView(
      UUID order,
      UUID volunteer,
      String name,
      String ruleVersion,
      boolean shown,
      List<ScopeView> scopes,
      @Nullable Why obstacle,
      List<Why> reasons,
      List<LimitView> limits,
      List<SeatLines> seats) {}

  /** @param team whose service brings the region in; empty for their own city */
  @Serdeable
  record ScopeView(String region, String team) {}

  /** @param seen the number that it looked at; empty when it looks at none */
  @Serdeable
  record LimitView(String code, String title, boolean holds, String seen, String refusal, String remedy) {}

  /** @param start the first that suits them, or the one that comes nearest */
  @Serdeable
  record SeatLines(UUID seat, int number, String skill, int level, boolean free, Instant start, List<RuleLine> rules) {}

  /** @param start when they could serve, or come nearest to it */
  @Serdeable
  record WhyNotView(UUID order, String ruleVersion, List<Why> reasons, @Nullable Integer seat, @Nullable Instant start) {}

  DiagnosisView inFull(Diagnosis d, Locale locale) {
    return new DiagnosisView(
        d.order().id(),
        d.volunteer().id(),
        d.volunteer().name(),
        d.ruleVersion(),
        d.shown(),
        d.scopes().stream().map((PoolScope s) -> new ScopeView(s.regionCode(), s.team())).toList(),
        d.examination().obstacle().map(reason -> reasons.say(reason, locale)).orElse(null),
        reasons.say(d.listReasons(), locale),
        d.examination().limits().stream().map(limit -> limit(limit, locale)).toList(),
        d.examination().seats().stream().map(seat -> seat(d, seat, locale)).toList());
  }

  WhyNotView plain(Diagnosis d, Locale locale) {
    return new WhyNotView(
        d.order().id(),
        d.ruleVersion(),
        reasons.say(d.listReasons(), locale),
        d.findNearestSeat().map(seat -> seat.seat().number()).orElse(null),
        d.findNearestSeat().map(SeatView::start).orElse(null));
  }

  private LimitView limit(Limit limit, Locale locale) {
    Why why = reasons.say(limit.reason(), locale);
    return new LimitView(
        why.code(), why.title(), limit.holds(), limit.seen(), limit.holds() ? why.refusal() : "",
        limit.holds() ? why.remedy() : "");
  }

  private SeatLines seat(Diagnosis d, SeatView view, Locale locale) {
    return new SeatLines(
        view.seat().id(), view.seat().number(), view.seat().skill(), view.seat().level(), view.free(), view.start(),
        lines.say(view.findings(), d.examination().rules(), locale));
  }
}
