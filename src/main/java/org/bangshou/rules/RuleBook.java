package org.bangshou.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bangshou.kernel.NotFound;

/**
 * All that matching-rules/ says, read and checked. Made by {@link RuleBookReader} only.
 *
 * @param version 16 hex digits, the same for the same names and texts of files
 * @param files file name to text, all that is needed to read it again
 * @param functions by id, in the order of their tiles
 * @param levels the names of the levels 1..5
 * @param skills by id, in the order of the file
 * @param eligibility by id, in the order of the file
 */
public record RuleBook(
    String version,
    SequencedMap<String, String> files,
    SequencedMap<String, ServiceFunction> functions,
    List<Bilingual> levels,
    SequencedMap<String, Skill> skills,
    SequencedMap<String, EligibilityRule> eligibility,
    GrabPolicy grab,
    PlanningRules planning,
    ServiceRules service,
    CalendarRules calendar) {

  public RuleBook {
    files = inOrder(files);
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

  /** The name of a level, 1..5. */
  public Bilingual levelName(int level) {
    return levels.get(level - 1);
  }

  private static <V> SequencedMap<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }
}
