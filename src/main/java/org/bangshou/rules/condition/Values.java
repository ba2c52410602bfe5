package org.bangshou.rules.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangshou.rules.yaml.Faults;

/** What a single word of a condition stands for. */
final class Values<F> {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private final Catalogue<F> catalogue;
  private final Map<String, ? extends Expression<F>> parameters;

  Values(Catalogue<F> catalogue, Map<String, ? extends Expression<F>> parameters) {
    this.catalogue = catalogue;
    this.parameters = parameters;
  }

  Expression<F> value(Token token) {
    try {
      return switch (token.sort()) {
        case DATE -> day(LocalDate.parse(token.text()));
        case TIME -> timeOfDay(LocalTime.parse(token.text(), TIME));
        case NUMBER -> new Expression.Constant<>(Kind.NUMBER, Double.parseDouble(token.text()));
        case TEXT -> new Expression.Said<>(token.text().substring(1, token.text().length() - 1));
        case NAME -> name(token);
        case SIGN, END -> throw new WrongCondition(token.at(), "expects a value instead of " + token.shown());
      };
    } catch (DateTimeException e) {
      throw new WrongCondition(token.at(), token.shown() + " is no date or time that there is");
    }
  }

  static <F> Expression.Constant<F> day(LocalDate date) {
    return new Expression.Constant<>(Kind.DATE, date.toEpochDay());
  }

  static <F> Expression.Constant<F> timeOfDay(LocalTime time) {
    return new Expression.Constant<>(Kind.TIME, ChronoUnit.MINUTES.between(LocalTime.MIDNIGHT, time));
  }

  private Expression<F> name(Token token) {
    String name = token.text();
    if (name.equals("yes") || name.equals("no")) return new Expression.Always<>(name.equals("yes"));
    Expression<F> parameter = parameters.get(name);
    if (parameter != null) return parameter;
    return attribute(catalogue.find(name), token);
  }

  private Expression<F> attribute(Optional<Attribute<F>> found, Token token) {
    Attribute<F> attribute =
        found.orElseThrow(
            () -> new WrongCondition(token.at(), "unknown attribute " + token.shown() + "." + Faults.maybe(token.text(), known())));
    return switch (attribute) {
      case Attribute.Flag<F> flag -> new Expression.Asked<>(flag);
      case Attribute.Quantity<F> quantity -> new Expression.Measured<>(quantity);
      case Attribute.Word<F> word when word.kind() == Kind.SAYING ->
          throw new WrongCondition(token.at(), token.shown() + " is for sentences only, not for conditions");
      case Attribute.Word<F> word -> new Expression.Named<>(word);
    };
  }

  private List<String> known() {
    List<String> known = new ArrayList<>(catalogue.names());
    known.addAll(parameters.keySet());
    return known;
  }
}
