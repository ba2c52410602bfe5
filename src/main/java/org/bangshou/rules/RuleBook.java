package org.bangshou.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bangshou.kernel.NotFound;
import org.bangshou.rules.EligibilityRule.Severity;

/**
 * What holds in one region: what the province says, with what its city and the county itself say laid
 * over it, read and checked. Made by {@link RuleSetReader} only.
 *
 * @param version of the whole folder
 * @param functions by id, in the order of their tiles
 * @param levels the names of the levels 1..5
 * @param skills by id, in the order of the file
 * @param eligibility by id, in the order of the file
 * @param grab what holds for functions that say nothing else of it
 */
public record RuleBook(
    String version,
    SequencedMap<String, ServiceFunction> functions,
    List<Bilingual> levels,
    SequencedMap<String, Skill> skills,
    SequencedMap<String, EligibilityRule> eligibility,
    GrabPolicy grab,
    PlanningRules planning,
    ServiceRules service,
    CalendarRules calendar,
    NotificationRules notifications,
    RetentionRules retention) {

  public RuleBook {
    functions = inOrder(functions);
    levels = List.copyOf(levels);
    skills = inOrder(skills);
    eligibility = inOrder(eligibility);
  }

  public Optional<ServiceFunction> findFunction(String id) {
    return Optional.ofNullable(functions.get(id));
  }

  public ServiceFunction getFunction(String id) {
    return findFunction(id).orElseThrow(() -> new NotFound("function", id));
  }

  /** What can be ordered there, in the order of the tiles. */
  public List<ServiceFunction> listOffered() {
    return functions.values().stream().filter(ServiceFunction::offered).toList();
  }

  public Optional<Skill> findSkill(String id) {
    return Optional.ofNullable(skills.get(id));
  }

  public Skill getSkill(String id) {
    return findSkill(id).orElseThrow(() -> new NotFound("skill", id));
  }

  public Optional<EligibilityRule> findRule(String id) {
    return Optional.ofNullable(eligibility.get(id));
  }

  public EligibilityRule getRule(String id) {
    return findRule(id).orElseThrow(() -> new NotFound("eligibility rule", id));
  }

  /** The rules that are switched on and do that, in the order of the file. */
  public List<EligibilityRule> listRules(Severity severity) {
    return eligibility.values().stream().filter(r -> r.enabled() && r.severity() == severity).toList();
  }

  /** How seats of an order of that function are claimed. */
  public GrabPolicy grab(String function) {
    return findFunction(function).map(ServiceFunction::grab).orElse(grab);
  }

  /** Does a claim of an order of that function count only once its requester has agreed to who comes? */
  public boolean asksForConsent(String function) {
    return findFunction(function).map(ServiceFunction::consent).orElse(false);
  }

  /** The name of a level, 1..5. */
  public Bilingual levelName(int level) {
    return levels.get(level - 1);
  }

  private static <V> SequencedMap<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }
}
