package org.bangshou.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.kernel.Reason;

/** Says a reason in words, as the rule book has them. */
public final class ReasonText {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final RuleBook book;

  public ReasonText(RuleBook book) {
    this.book = book;
  }

  /**
   * @param title a few words
   * @param refusal why not
   * @param remedy what would mend it
   */
  public record Told(String title, String refusal, String remedy) {}

  /** The reason in words; none when its code is not one of an eligibility rule. */
  public Optional<Told> findText(Reason reason, Locale locale) {
    return book.findRule(reason.code())
        .map(
            rule ->
                new Told(
                    rule.title().in(locale),
                    filled(rule.refusal().in(locale), reason.values(), locale),
                    filled(rule.remedy().in(locale), reason.values(), locale)));
  }

  private String filled(String sentence, Map<String, String> values, Locale locale) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(found -> Matcher.quoteReplacement(shown(found.group(1), values, locale)));
  }

  private String shown(String name, Map<String, String> values, Locale locale) {
    String value = values.getOrDefault(name, "?");
    return switch (name) {
      case "skill" -> book.findSkill(value).map(skill -> skill.name().in(locale)).orElse(value);
      case "level", "ownLevel" -> levelName(value, locale);
      default -> value;
    };
  }

  private String levelName(String digit, Locale locale) {
    return digit.matches("[1-5]") ? book.levelName(Integer.parseInt(digit)).in(locale) : digit;
  }
}
