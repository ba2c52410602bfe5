package org.bangshou.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.rules.condition.Attribute;
import org.bangshou.rules.condition.Catalogue;
import org.bangshou.rules.condition.Expression;
import org.bangshou.rules.condition.Expression.Test;
import org.bangshou.rules.condition.Kind;
import org.bangshou.rules.condition.Literals;
import org.bangshou.rules.condition.Parser;

/**
 * A question of long ago, from what was noted of it: the same attributes under the same names, each read from
 * the value that {@link Shown} wrote. Nothing else of that day is needed to judge it again.
 */
final class Noted {

  private static final int HOUR = 60;

  private final RuleBook book;
  private final Map<String, String> values;
  private final Catalogue<Map<String, String>> catalogue;

  Noted(RuleBook book, Map<String, String> values) {
    this.book = book;
    this.values = Map.copyOf(values);
    var live = QuestionAttributes.of(book.skills().keySet(), book.functions().keySet());
    this.catalogue = new Catalogue<>(live.list().stream().map(Noted::attribute).toList());
  }

  List<Finding> findings() {
    return book.eligibility().values().stream().map(this::finding).toList();
  }

  private Finding finding(EligibilityRule rule) {
    Map<String, Expression<Map<String, String>>> parameters = new HashMap<>();
    rule.parameters().forEach((name, text) -> parameters.put(name, Literals.read(text)));
    Test<Map<String, String>> when = Parser.parse(rule.condition(), catalogue, parameters);
    Map<String, String> said = new HashMap<>(rule.parameters());
    rule.told().forEach(a -> copy(a.name(), said));
    copy(EligibilityRule.REGION, said);
    return Finding.of(rule, rule.enabled() && isInForce(rule) && when.holds(values), values, said);
  }

  private void copy(String name, Map<String, String> said) {
    String value = values.get(name);
    if (value != null) said.put(name, value);
  }

  private boolean isInForce(EligibilityRule rule) {
    return !rule.isLimitedInTime() || rule.isInForceOn(LocalDate.parse(read(EligibilityRule.DAY, values)));
  }

  private static Attribute<Map<String, String>> attribute(Attribute<Question> live) {
    String name = live.name();
    return switch (live) {
      case Attribute.Flag<Question> flag ->
          new Attribute.Flag<>(name, flag.aspects(), noted -> read(name, noted).equals("yes"));
      case Attribute.Quantity<Question> q ->
          new Attribute.Quantity<>(name, q.kind(), q.least(), q.most(), q.aspects(), noted -> amount(q.kind(), read(name, noted)));
      case Attribute.Word<Question> word ->
          new Attribute.Word<>(name, word.kind(), word.vocabulary(), word.aspects(), noted -> read(name, noted));
    };
  }

  private static String read(String name, Map<String, String> noted) {
    String value = noted.get(name);
    if (value == null) throw new IllegalArgumentException("nothing was noted of " + name + ", only of " + noted.keySet());
    return value;
  }

  private static double amount(Kind kind, String value) {
    return switch (kind) {
      case DATE -> LocalDate.parse(value).toEpochDay();
      // not a LocalTime: what ends on the day after is beyond 24:00
      case TIME -> Integer.parseInt(value.substring(0, value.length() - 3)) * HOUR + Integer.parseInt(value.substring(value.length() - 2));
      case NUMBER, YES_NO, WORD, SAYING -> Double.parseDouble(value);
    };
  }
}
