package org.bangshou.rules;

import java.time.LocalDate;
import org.bangshou.rules.condition.Attribute;
import org.bangshou.rules.condition.Kind;

/** The value of an attribute as it is written down: for reasons, for the record, for diagnosis. */
final class Shown {

  private static final int HOUR = 60;

  private Shown() {}

  static <F> String of(Attribute<F> attribute, F facts) {
    return switch (attribute) {
      case Attribute.Flag<F> flag -> flag.of().test(facts) ? "yes" : "no";
      case Attribute.Word<F> word -> word.of().apply(facts);
      case Attribute.Quantity<F> quantity -> amount(quantity.kind(), Math.round(quantity.of().applyAsDouble(facts)));
    };
  }

  private static String amount(Kind kind, long value) {
    return switch (kind) {
      case DATE -> LocalDate.ofEpochDay(value).toString();
      case TIME -> "%02d:%02d".formatted(value / HOUR, value % HOUR);
      case NUMBER, YES_NO, WORD, SAYING -> Long.toString(value);
    };
  }
}
