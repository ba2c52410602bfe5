package org.bangshou.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.kernel.Reason;
import org.bangshou.place.Region;

/** Says a reason in words, as the rule book has them. */
public final class ReasonText {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");

  private final RuleSet rules;

  public ReasonText(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * @param title a few words
   * @param refusal why not
   * @param remedy what would mend it
   */
  public record Told(String title, String refusal, String remedy) {}

  /** The reason in words; none when its code is not one of an eligibility rule. */
  public Optional<Told> findText(Reason reason, Locale locale) {
    return findText(reason, reason.values().getOrDefault(EligibilityRule.REGION, Region.PROVINCE), locale);
  }

  /** The same in the words of that region. */
  public Optional<Told> findText(Reason reason, String regionCode, Locale locale) {
    RuleBook book = rules.in(regionCode);
    return book.findRule(reason.code()).map(rule -> new Telling(book, reason.values(), locale).told(rule));
  }

  /** One reason for one reader. */
  private record Telling(RuleBook book, Map<String, String> values, Locale locale) {

    Told told(EligibilityRule rule) {
      return new Told(rule.title().in(locale), filled(rule.refusal()), filled(rule.remedy()));
    }

    private String filled(Bilingual sentence) {
      return PLACEHOLDER
          .matcher(sentence.in(locale))
          .replaceAll(found -> Matcher.quoteReplacement(shown(found.group(1))));
    }

    private String shown(String name) {
      String value = values.getOrDefault(name, "?");
      return switch (name) {
        case "seat.skill" -> book.findSkill(value).map(skill -> skill.name().in(locale)).orElse(value);
        case "order.function" -> book.findFunction(value).map(function -> function.name().in(locale)).orElse(value);
        case "seat.level", "volunteer.level" -> levelName(value);
        default -> value;
      };
    }

    private String levelName(String digit) {
      return digit.matches("[1-5]") ? book.levelName(Integer.parseInt(digit)).in(locale) : digit;
    }
  }
}
