package org.bangshou.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangshou.place.Region;
import org.bangshou.rules.yaml.Leaf;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/** The words for changes are the same in both languages, and each names something that the rules can say. */
class SentencesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  /** What the packaged rules leave out, as they may. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "value.service-functions.functions[*].offered",
          "value.eligibility.rules[*].cost",
          "value.eligibility.rules[*].from",
          "value.eligibility.rules[*].until");

  @Test
  void bothLanguagesHaveTheSameKeysAndFillInTheSame() {
    Set<String> keys = Sentences.WORDS.keys(Locale.SIMPLIFIED_CHINESE);
    assertThat(keys).isNotEmpty().isEqualTo(Sentences.WORDS.keys(Locale.ENGLISH));
    for (String key : keys) {
      assertThat(placeholders(key, Locale.SIMPLIFIED_CHINESE)).as(key).isEqualTo(placeholders(key, Locale.ENGLISH));
    }
  }

  @Test
  void everyValueThatHasWordsIsOneOfTheRules() {
    Set<String> known =
        RuleFixtures.packagedSet().listValues(Region.PROVINCE).stream()
            .map(Leaf::path)
            .map(path -> "value." + Sentences.pattern(path))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> told = new TreeSet<>(Sentences.WORDS.keys(Locale.ENGLISH));
    told.removeIf(key -> !key.startsWith("value."));
    told.removeAll(LEFT_OUT);
    assertThat(known).containsAll(told);
  }

  private static Set<String> placeholders(String key, Locale locale) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(Sentences.WORDS.get(key, locale, Map.of()));
    while (matcher.find()) found.add(matcher.group());
    return found;
  }
}
