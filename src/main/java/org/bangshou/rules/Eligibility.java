package org.bangshou.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.place.Region;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.EligibilityRule.Severity;

/**
 * The one function that says who may take which seat when: for the button, the waitlist, the solver,
 * the edit by hand and the import. It knows nothing but the question and the rules of one region.
 */
public final class Eligibility {

  private final RuleBook book;
  private final EligibilityRule[] lasting;
  private final EligibilityRule[] timed;
  private final List<EligibilityRule> warning;
  private final List<EligibilityRule> costing;

  public Eligibility(RuleBook book) {
    this(book, book.listRules(Severity.REFUSE));
  }

  private Eligibility(RuleBook book, List<EligibilityRule> refusing) {
    this.book = book;
    this.lasting = refusing.stream().filter(rule -> !rule.isTimed()).toArray(EligibilityRule[]::new);
    this.timed = refusing.stream().filter(EligibilityRule::isTimed).toArray(EligibilityRule[]::new);
    this.warning = book.listRules(Severity.WARN);
    this.costing = book.listRules(Severity.COST);
  }

  /** The same function with only those of its rules; for whoever must know which of them say no. */
  public Eligibility only(Predicate<EligibilityRule> wanted) {
    return new Eligibility(book, book.listRules(Severity.REFUSE).stream().filter(wanted).toList());
  }

  /** The rules by which it judges. */
  public RuleBook book() {
    return book;
  }

  /** May a coordinator set that rule aside for one placement? */
  public boolean isOverridable(String rule) {
    EligibilityRule known = book.eligibility().get(rule);
    return known != null && known.overridable();
  }

  /** Does it have no rule that refuses, so that everybody may? */
  public boolean isEmpty() {
    return lasting.length == 0 && timed.length == 0;
  }

  /** Yes, or every reason why not: first what another time would not mend. */
  public Verdict check(Ask ask) {
    Question question = new Question(ask, book);
    List<Reason> reasons = refusals(lasting, question);
    reasons.addAll(refusals(timed, question));
    return Verdict.of(reasons);
  }

  /** The same without the rules that depend on the start: a no holds for every start of the order. */
  public Verdict checkForAnyStart(Ask ask) {
    return Verdict.of(refusalsForAnyStart(ask));
  }

  /** The same as a mere yes or no, by the first rule that refuses. */
  public boolean isEligible(Ask ask) {
    Question question = new Question(ask, book);
    return !refuses(lasting, question) && !refuses(timed, question);
  }

  /** Of {@link #checkForAnyStart} the mere yes or no. */
  public boolean isEligibleForAnyStart(Ask ask) {
    return !refuses(lasting, new Question(ask, book));
  }

  /** What to think of although the answer is yes: the reasons of rules that warn. */
  public List<Reason> listWarnings(Ask ask) {
    Question question = new Question(ask, book);
    return warning.stream().filter(r -> r.holds(question)).map(r -> r.reason(question)).toList();
  }

  /** What to think of whoever serves that order, at the start of any of its windows; each rule speaks once. */
  public List<Reason> listWarnings(Order order, Region county) {
    List<EligibilityRule> rules = warning.stream().filter(EligibilityRule::asksAboutNobody).toList();
    Map<String, Reason> warnings = new LinkedHashMap<>();
    for (Ask ask : Anybody.asks(order, county)) {
      Question question = new Question(ask, book);
      for (EligibilityRule rule : rules) if (rule.holds(question)) warnings.putIfAbsent(rule.id(), rule.reason(question));
    }
    return List.copyOf(warnings.values());
  }

  /** What the rules that cost put on the plan for it, in the solver's soft units. */
  public int cost(Ask ask) {
    Question question = new Question(ask, book);
    int cost = 0;
    for (EligibilityRule rule : costing) if (rule.holds(question)) cost += rule.cost();
    return cost;
  }

  /** Every rule with what it saw and said, in the order of the file. */
  public List<Finding> explain(Ask ask) {
    Question question = new Question(ask, book);
    return book.eligibility().values().stream()
        .map(rule -> Finding.of(rule, question))
        .toList();
  }

  /**
   * What is worth keeping of a question: the value of every attribute that an enabled rule's condition asks
   * about, and of those that the sentences of a rule that holds name. Enough for {@link #recall}.
   */
  public Map<String, String> note(Ask ask) {
    Question question = new Question(ask, book);
    Map<String, String> seen = new HashMap<>();
    seen.put(EligibilityRule.REGION, ask.region().code());
    seen.put(EligibilityRule.DAY, question.date().toString());
    for (EligibilityRule rule : book.eligibility().values()) {
      if (!rule.enabled()) continue;
      rule.when().attributes().forEach(a -> seen.computeIfAbsent(a.name(), name -> Shown.of(a, question)));
      if (rule.holds(question)) rule.told().forEach(a -> seen.computeIfAbsent(a.name(), name -> Shown.of(a, question)));
    }
    return seen;
  }

  /** The same as {@link #explain}, told from what {@link #note} kept of the question alone. */
  public List<Finding> recall(Map<String, String> noted) {
    return new Noted(book, noted).findings();
  }

  /** The service with the way from the volunteer's base and back, each within the calendar's bounds. */
  public TimeWindow period(Volunteer volunteer, Region home, Order order, Region county, Instant start) {
    CalendarRules calendar = book.calendar();
    int minutes = calendar.wayMinutes(home, volunteer.base(), county, order.point());
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
    return refusals(lasting, new Question(ask, book));
  }

  List<Reason> refusalsAtItsStart(Ask ask) {
    return refusals(timed, new Question(ask, book));
  }

  /** For an order that offers no start any more: what the rules say of a start that it does not allow. */
  List<Reason> refusalsOfAStartNotAllowed(Ask ask) {
    return refusalsAtItsStart(ask).stream().filter(r -> book.getRule(r.code()).asksFor("time.allowed")).toList();
  }

  private static List<Reason> refusals(EligibilityRule[] rules, Question question) {
    List<Reason> reasons = new ArrayList<>();
    for (EligibilityRule rule : rules) if (rule.holds(question)) reasons.add(rule.reason(question));
    return reasons;
  }

  private static boolean refuses(EligibilityRule[] rules, Question question) {
    for (EligibilityRule rule : rules) if (rule.holds(question)) return true;
    return false;
  }
}
