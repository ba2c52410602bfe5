package org.bangshou.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.kernel.Reason;
import org.bangshou.rules.condition.Attribute;
import org.bangshou.rules.condition.Attribute.Aspect;
import org.bangshou.rules.condition.Expression.Test;
import org.jspecify.annotations.Nullable;

/**
 * One eligibility rule as matching-rules/ has it, compiled.
 *
 * @param id kebab-case, also the reason's code
 * @param title a few words, for lists
 * @param refusal the sentence for the one whom it concerns, with {placeholders}
 * @param remedy what would mend it, with {placeholders}
 * @param severity what it does where its condition holds
 * @param cost what it costs the plan, in the solver's soft units; 0 unless the severity is a cost
 * @param overridable may a coordinator set it aside for one placement, by name and with a reason?
 * @param enabled does it do anything at all?
 * @param from the first day of service on which it holds; none: always did
 * @param until the last day of service on which it holds; none: holds on
 * @param condition as written
 * @param when the condition, ready to be asked
 * @param parameters as written, by name
 * @param told the attributes that its sentences name
 */
public record EligibilityRule(
    String id,
    Bilingual title,
    Bilingual refusal,
    Bilingual remedy,
    Severity severity,
    int cost,
    boolean overridable,
    boolean enabled,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String condition,
    Test<Question> when,
    Map<String, String> parameters,
    List<Attribute<Question>> told) {

  /** Under this name every reason tells in whose county it was judged, so that it is told in that county's words. */
  static final String REGION = "place.region";

  /** The attribute by which a rule with a first or last day knows whether it is in force. */
  static final String DAY = "time.date";

  /** What a rule does where its condition holds. */
  public enum Severity {
    /** It says no. */
    REFUSE,
    /** It lets pass, and says what to think of. */
    WARN,
    /** It lets pass, and the plan avoids it where it can. */
    COST
  }

  public EligibilityRule {
    parameters = Map.copyOf(parameters);
    told = List.copyOf(told);
  }

  boolean holds(Question question) {
    return isInForce(question) && when.holds(question);
  }

  private boolean isInForce(Question question) {
    return !isLimitedInTime() || isInForceOn(question.date());
  }

  /** Has it a first or a last day? */
  boolean isLimitedInTime() {
    return from != null || until != null;
  }

  boolean isInForceOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** The reason with what its sentences fill in. */
  Reason reason(Question question) {
    Map<String, String> values = new HashMap<>(parameters);
    told.forEach(attribute -> values.put(attribute.name(), Shown.of(attribute, question)));
    values.put(REGION, question.ask().region().code());
    return new Reason(id, values);
  }

  /** What its answer depends on. */
  public Set<Aspect> aspects() {
    Set<Aspect> aspects = new HashSet<>();
    when.attributes().forEach(attribute -> aspects.addAll(attribute.aspects()));
    if (isLimitedInTime()) aspects.add(Aspect.TIME);
    return aspects;
  }

  /** Does the answer depend on the start? */
  public boolean isTimed() {
    return aspects().contains(Aspect.TIME);
  }

  /** Is the answer, and what its sentences tell, the same whoever comes? */
  boolean asksAboutNobody() {
    Set<Aspect> about = aspects();
    told.forEach(attribute -> about.addAll(attribute.aspects()));
    return Collections.disjoint(about, Set.of(Aspect.PERSON, Aspect.TEAM, Aspect.PROMISES));
  }

  /** Does the condition ask about that attribute? */
  public boolean asksFor(String attribute) {
    return when.attributes().stream().anyMatch(a -> a.name().equals(attribute));
  }
}
