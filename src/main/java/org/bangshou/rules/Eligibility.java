package org.bangshou.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;

/**
 * The one function that says who may take which seat when: for the button, the waitlist, the solver,
 * the edit by hand and the import. It knows nothing but the question and the rules.
 */
public final class Eligibility {

  private final RuleBook book;
  private final List<NamedRule> lasting;
  private final List<NamedRule> timed;

  public Eligibility(RuleBook book) {
    this.book = book;
    this.lasting = enabled(false);
    this.timed = enabled(true);
  }

  /** The rules by which it judges. */
  public RuleBook book() {
    return book;
  }

  /** The codes of all reasons that it can give, cheap ones first. */
  public static List<String> listReasonCodes() {
    return EligibilityRules.ids();
  }

  /** Yes, or every reason why not. */
  public Verdict check(Ask ask) {
    List<Reason> reasons = refusals(lasting, ask);
    reasons.addAll(refusals(timed, ask));
    return Verdict.of(reasons);
  }

  /** The same without the rules that depend on the start: a no holds for every start of the order. */
  public Verdict checkForAnyStart(Ask ask) {
    return Verdict.of(refusals(lasting, ask));
  }

  /** The service with the way from the volunteer's base and back, each within the calendar's bounds. */
  public TimeWindow period(Volunteer volunteer, Order order, Instant start) {
    CalendarRules calendar = book.calendar();
    int minutes = calendar.travel().minutes(volunteer.base(), order.point());
    Duration way =
        Duration.ofMinutes(Math.clamp(minutes, calendar.leastBufferMinutes(), calendar.mostBufferMinutes()));
    return order.serviceAt(start).padded(way, way);
  }

  /**
   * The earliest start at which the answer is yes: the one that somebody fixed, or else each quarter
   * of an hour from the start of each window on.
   *
   * @param from its own start is the earliest that may be answered; its period does not matter
   */
  public FirstStart findFirstStart(Ask from) {
    return new StartSearch(this, from).run();
  }

  List<Reason> refusalsForAnyStart(Ask ask) {
    return refusals(lasting, ask);
  }

  List<Reason> refusalsAtItsStart(Ask ask) {
    return refusals(timed, ask);
  }

  private List<Reason> refusals(List<NamedRule> rules, Ask ask) {
    List<Reason> reasons = new ArrayList<>();
    for (NamedRule rule : rules) {
      Reason reason = rule.test().refuse(ask, book);
      if (reason != null) reasons.add(reason);
    }
    return reasons;
  }

  private List<NamedRule> enabled(boolean timed) {
    return EligibilityRules.ALL.stream()
        .filter(rule -> rule.timed() == timed && book.getRule(rule.id()).enabled())
        .toList();
  }
}
