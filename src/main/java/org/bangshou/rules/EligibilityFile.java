package org.bangshou.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    if (!missing.isEmpty()) top.refuse("rules", "must say something of " + String.join(", ", missing));
    return rules;
  }

  private static EligibilityRule rule(Fields f) {
    NamedRule known = EligibilityRules.get(f.value("id").oneOf(EligibilityRules.ids(), "eligibility rule"));
    return new EligibilityRule(
        known.id(),
        Texts.bilingual(f, "title"),
        sentence(f, "refusal", known.values()),
        sentence(f, "remedy", known.values()),
        enabled(f, known),
        parameters(f, known));
  }

  private static Bilingual sentence(Fields f, String key, Collection<String> given) {
    Bilingual text = Texts.bilingual(f, key);
    for (String words : List.of(text.zh(), text.en())) {
      PLACEHOLDER.matcher(words).results().map((MatchResult m) -> m.group(1)).filter(name -> !given.contains(name))
          .forEach(name -> f.refuse(key, "names the unknown value {" + name + "}; known here: " + given + "." + Faults.maybe(name, given)));
    }
    return text;
  }

  private static boolean enabled(Fields f, NamedRule known) {
    boolean enabled = f.value("enabled").yesNo();
    if (!enabled && known.always()) f.refuse("enabled", "is \"false\", but this rule cannot be switched off");
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
