package org.bangshou.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangshou.rules.RuleSet;
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
    var zh = Sentences.words(Locale.SIMPLIFIED_CHINESE);
    var en = Sentences.words(Locale.ENGLISH);
    assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
    for (String key : zh.stringPropertyNames()) {
      assertThat(placeholders(zh.getProperty(key))).as(key).isEqualTo(placeholders(en.getProperty(key)));
    }
  }

  @Test
  void everyValueThatHasWordsIsOneOfTheRules() {
    Set<String> known =
        RuleFixtures.packagedSet().listValues(RuleSet.PROVINCE).stream()
            .map(Leaf::path)
            .map(path -> "value." + Sentences.pattern(path))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> told = new TreeSet<>(Sentences.words(Locale.ENGLISH).stringPropertyNames());
    told.removeIf(key -> !key.startsWith("value."));
    told.removeAll(LEFT_OUT);
    assertThat(known).containsAll(told);
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) found.add(matcher.group());
    return found;
  }
}
