package org.bangshou.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangshou.rules.yaml.Faults;
import org.bangshou.rules.yaml.Fields;

/** eligibility.yaml: the words, the switch and the parameters of each rule that the house knows. */
final class EligibilityFile {

  static final String NAME = "eligibility.yaml";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private EligibilityFile() {}

  static SequencedMap<String, EligibilityRule> read(Fields top) {
    SequencedMap<String, EligibilityRule> rules =
        Texts.byId(top, "rules", EligibilityFile::rule, EligibilityRule::id);
    List<String> missing = EligibilityRules.ids().stream().filter(id -> !rules.containsKey(id)).toList();
    if (!missing.isEmpty()) top.value("rules").refuse("must also say something of " + String.join(", ", missing));
    return rules;
  }

  private static EligibilityRule rule(Fields f) {
    NamedRule known = EligibilityRules.find(f.value("id").oneOf(EligibilityRules.ids(), "eligibility rule")).orElse(null);
    if (known == null) return unknownRule(f);
    return new EligibilityRule(
        known.id(),
        Texts.bilingual(f, "title"),
        sentence(f, "refusal", known.values()),
        sentence(f, "remedy", known.values()),
        enabled(f, known),
        parameters(f, known));
  }

  /** Its id is the fault; the rest is not held against what it cannot be compared with. */
  private static EligibilityRule unknownRule(Fields f) {
    f.ignoreOtherKeys();
    var nothing = new Bilingual("", "");
    return new EligibilityRule("?" + f.line(), nothing, nothing, nothing, true, Map.of());
  }

  private static Bilingual sentence(Fields f, String key, Collection<String> given) {
    Bilingual text = Texts.bilingual(f, key);
    Stream.of(text.zh(), text.en())
        .flatMap(words -> PLACEHOLDER.matcher(words).results())
        .map(found -> found.group(1))
        .filter(name -> !given.contains(name))
        .forEach(name -> f.value(key).refuse(unknownPlaceholder(name, given)));
    return text;
  }

  private static String unknownPlaceholder(String name, Collection<String> given) {
    return "but {" + name + "} is not among the values of this rule: " + String.join(", ", given) + "."
        + Faults.maybe(name, given);
  }

  private static boolean enabled(Fields f, NamedRule known) {
    boolean enabled = f.value("enabled").yesNo();
    if (!enabled && known.always()) f.value("enabled").refuse("must be true: the house cannot do without this rule");
    return enabled;
  }

  private static Map<String, Integer> parameters(Fields f, NamedRule known) {
    if (known.parameters().isEmpty()) return Map.of();
    return f.inside(
        "parameters",
        inner -> {
          Map<String, Integer> values = new LinkedHashMap<>();
          known.parameters().forEach(p -> values.put(p.name(), inner.value(p.name()).whole(p.least(), p.most())));
          return values;
        });
  }
}
