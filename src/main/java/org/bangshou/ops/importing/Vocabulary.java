package org.bangshou.ops.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangshou.rules.RuleBook;

/**
 * The words of the rules as people write them.
 *
 * @param version of the rules that have them
 * @param skills Chinese name to id
 * @param functions Chinese name to what an order of it needs to know
 */
record Vocabulary(String version, Map<String, String> skills, Map<String, Function> functions) {

  /** @param skills ids of those that its seats may ask for */
  record Function(String id, boolean oneTeam, Set<String> skills) {
    Function {
      skills = Set.copyOf(skills);
    }
  }

  static Vocabulary of(RuleBook rules) {
    Map<String, String> skills = new LinkedHashMap<>();
    rules.skills().values().forEach(s -> skills.put(s.name().zh(), s.id()));
    Map<String, Function> functions = new LinkedHashMap<>();
    rules.functions().values().forEach(f -> functions.put(f.name().zh(), new Function(f.id(), f.oneTeam(), Set.copyOf(f.skills()))));
    return new Vocabulary(rules.version(), skills, functions);
  }

  /** Adds a fault for a skill that is not known: the one perhaps meant, and all there are. */
  void unknownSkill(Cells cells, String column, String name) {
    String all = String.join("、", skills.keySet());
    skills.keySet().stream()
        .filter(known -> known.chars().filter(c -> name.indexOf(c) >= 0).count() * 2 >= known.length())
        .findFirst()
        .ifPresentOrElse(
            near -> cells.fault(column, name, Remedy.SKILL_MISSPELT, near, all),
            () -> cells.fault(column, name, Remedy.SKILL_UNKNOWN, all));
  }

  /** The names of the skills that a function asks for. */
  String skillsOf(Function function) {
    return skills.entrySet().stream()
        .filter(skill -> function.skills().contains(skill.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining("、"));
  }
}
