package org.bangshou.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangshou.rules.yaml.Faults;
import org.bangshou.rules.yaml.Leaf;

/** What can be read and used and is yet hardly meant: said by {@code rules check}, refused by nobody. */
public final class RuleWarnings {

  private static final Pattern DEFAULT_SEAT =
      Pattern.compile("service-functions\\.functions\\[(.+)]\\.seats\\[\\d+]\\.skill");
  private static final Pattern ICON = Pattern.compile("service-functions\\.functions\\[(.+)]\\.icon");
  private static final Pattern SKILL = Pattern.compile("skills\\.skills\\[(.+)]\\.id");
  private static final Pattern ISSUER = Pattern.compile("skills\\.skills\\[(.+)]\\.certificate\\.issuer");
  private static final Pattern PARAMETER = Pattern.compile("eligibility\\.rules\\[(.+)]\\.parameters\\.(.+)");
  private static final Pattern CHINESE = Pattern.compile(".*\\.zh");

  private final Collection<String> icons;
  private final SequencedSet<String> lines = new LinkedHashSet<>();

  private RuleWarnings(Collection<String> icons) {
    this.icons = icons;
  }

  /**
   * One line each, by region and file, with file, line and column.
   *
   * @param icons the words of the symbols that can be shown on a tile
   */
  public static List<String> of(RuleSet rules, Collection<String> icons) {
    var warnings = new RuleWarnings(icons);
    rules.layers().values().forEach(warnings::look);
    return new ArrayList<>(warnings.lines);
  }

  private void look(RuleSet.Layer layer) {
    RuleBook book = layer.eligibility().book();
    Set<String> askable = book.functions().values().stream().flatMap(f -> f.skills().stream()).collect(Collectors.toSet());
    Map<String, String> values = layer.values().stream().collect(Collectors.toMap(Leaf::path, Leaf::value, (a, _) -> a));
    for (Leaf leaf : layer.values()) {
      note(leaf, SKILL, m -> !askable.contains(m.group(1)), _ -> "no function may ask for this skill");
      note(leaf, DEFAULT_SEAT, m -> !book.getFunction(m.group(1)).skills().contains(leaf.value()),
          m -> "not among the skills of " + m.group(1) + ", so a requester cannot keep this seat");
      note(leaf, ISSUER, _ -> hasBlankPart(leaf.value()), _ -> "a blank name is part of every issuer's, so anybody may issue it");
      note(leaf, ICON, _ -> !icons.contains(leaf.value()),
          _ -> "no such symbol, the tile shows a hand; there are " + String.join(", ", new TreeSet<>(icons)) + "." + Faults.maybe(leaf.value(), icons));
      note(leaf, PARAMETER, m -> isIdle(book.getRule(m.group(1)), m.group(2)), _ -> "neither the condition nor a sentence uses it");
      note(leaf, CHINESE, _ -> leaf.value().equals(values.get(inEnglish(leaf))), _ -> "the same in both languages: is the translation missing?");
    }
  }

  private void note(Leaf leaf, Pattern what, Predicate<Matcher> odd, Function<Matcher, String> message) {
    Matcher found = what.matcher(leaf.path());
    if (found.matches() && odd.test(found)) {
      lines.add(leaf.spot() + ": " + leaf.path() + " is \"" + leaf.value() + "\", " + message.apply(found));
    }
  }

  private static boolean hasBlankPart(String issuer) {
    return List.of(issuer.split("\\|", -1)).stream().anyMatch(String::isBlank);
  }

  private static boolean isIdle(EligibilityRule rule, String parameter) {
    String placeholder = "{" + parameter + "}";
    Pattern word = Pattern.compile("(?<![\\w.])" + Pattern.quote(parameter) + "(?![\\w.])");
    return !word.matcher(rule.condition()).find()
        && List.of(rule.refusal(), rule.remedy()).stream().noneMatch(t -> (t.zh() + t.en()).contains(placeholder));
  }

  private static String inEnglish(Leaf chinese) {
    return chinese.path().substring(0, chinese.path().length() - "zh".length()) + "en";
  }
}
