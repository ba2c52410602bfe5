package org.bangshou.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bangshou.rules.EligibilityRule.Severity;
import org.bangshou.rules.condition.Catalogue;
import org.bangshou.rules.condition.Expression;
import org.bangshou.rules.condition.Expression.Test;
import org.bangshou.rules.condition.Literals;
import org.bangshou.rules.condition.Parser;
import org.bangshou.rules.condition.WrongCondition;
import org.bangshou.rules.yaml.Faults;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.Value;

/** eligibility.yaml: the rules by which a person may or may not take a seat. */
final class EligibilityFile {

  static final String NAME = "eligibility.yaml";

  /** What any seat must be safe from; the database would refuse it in the last instance, in worse words. */
  static final List<String> INDISPENSABLE =
      List.of("promise.clash", "promise.onThisOrder", "not time.allowed");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final int HEAVIEST = 1_000_000;

  private final Catalogue<Question> catalogue;

  private EligibilityFile(Catalogue<Question> catalogue) {
    this.catalogue = catalogue;
  }

  static SequencedMap<String, EligibilityRule> read(Fields top, Catalogue<Question> catalogue) {
    var file = new EligibilityFile(catalogue);
    SequencedMap<String, EligibilityRule> rules = Texts.byId(top, "rules", file::rule, EligibilityRule::id);
    for (String condition : INDISPENSABLE) {
      Test<Question> indispensable = Parser.parse(condition, catalogue, Map.of());
      if (rules.values().stream().noneMatch(rule -> RuleChecks.refuses(rule, indispensable))) {
        top.value("rules").refuse("must have an enabled rule that refuses when " + condition + ", on every day");
      }
    }
    return rules;
  }

  private EligibilityRule rule(Fields f) {
    String id = f.value("id").id();
    Severity severity = f.value("severity").choice(List.of(Severity.values()));
    Map<String, Expression<Question>> parameters = new LinkedHashMap<>();
    Map<String, String> written = f.find("parameters").map(p -> p.inside(inner -> parameters(inner, parameters))).orElse(Map.of());
    String condition = f.value("when").raw();
    SequencedSet<String> told = new LinkedHashSet<>();
    return new EligibilityRule(
        id,
        Texts.bilingual(f, "title"),
        sentence(f, "refusal", written.keySet(), told),
        sentence(f, "remedy", written.keySet(), told),
        severity,
        severity == Severity.COST ? f.value("cost").whole(1, HEAVIEST) : 0,
        overridable(f),
        f.find("enabled").map(Value::yesNo).orElse(true),
        f.find("from").map(Value::date).orElse(null),
        f.find("until").map(Value::date).orElse(null),
        condition,
        when(f.value("when"), condition, parameters),
        written,
        told.stream().map(name -> catalogue.find(name).orElseThrow()).toList());
  }

  /** Never where the database would refuse it all the same. */
  private boolean overridable(Fields f) {
    boolean may = f.find("overridable").map(Value::yesNo).orElse(false);
    String condition = f.value("when").raw();
    if (may && INDISPENSABLE.stream().anyMatch(one -> condition.contains(one.replace("not ", "")))) {
      f.value("overridable").refuse("but nobody may set aside that a seat is free, a person in one place and a start allowed");
    }
    return may;
  }

  private Test<Question> when(Value value, String condition, Map<String, Expression<Question>> parameters) {
    try {
      return Parser.parse(condition, catalogue, parameters);
    } catch (WrongCondition wrong) {
      value.refuse("character " + (wrong.at() + 1) + ": " + wrong.getMessage());
      return new Expression.Always<>(false);
    }
  }

  /** Numbers, dates, times of day and words, each under a name that is no attribute. */
  private Map<String, String> parameters(Fields inner, Map<String, Expression<Question>> parameters) {
    Map<String, String> written = new HashMap<>();
    for (String name : inner.keys()) {
      Value value = inner.value(name);
      if (!name.matches("[a-z][A-Za-z0-9]*") || Set.of("and", "or", "not", "in", "yes", "no").contains(name)) {
        value.refuse("but its name must be one word of letters and digits, as in maxAge");
      }
      String text = value.raw();
      written.put(name, text);
      parameters.put(name, Literals.read(text));
    }
    return written;
  }

  private Bilingual sentence(Fields f, String key, Collection<String> parameters, SequencedSet<String> told) {
    Bilingual text = Texts.bilingual(f, key);
    for (String words : List.of(text.zh(), text.en())) {
      PLACEHOLDER.matcher(words).results().map(found -> found.group(1)).forEach(
          name -> {
            if (catalogue.find(name).isPresent()) told.add(name);
            else if (!parameters.contains(name)) f.value(key).refuse(unknown(name, parameters));
          });
    }
    return text;
  }

  private String unknown(String name, Collection<String> parameters) {
    Set<String> known = new TreeSet<>(catalogue.names());
    known.addAll(parameters);
    return "but {" + name + "} is neither an attribute nor a parameter of this rule." + Faults.maybe(name, known);
  }
}
