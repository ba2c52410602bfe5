package org.bangshou.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever can be wrong on a sheet is told in both languages, the columns named in both. */
class ImportWordsTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  @Test
  void everyRemedyHasASentenceThatFillsInItsValues() {
    for (Remedy remedy : Remedy.values()) {
      for (Locale locale : LANGUAGES) {
        String sentence = ImportWords.say("remedy." + remedy.code(), locale, Map.of());
        assertThat(PLACEHOLDER.matcher(sentence).results().map(found -> found.group(1)).toList())
            .as(sentence)
            .containsExactlyInAnyOrderElementsOf(remedy.names());
      }
    }
  }

  @Test
  void everyColumnSaysInEnglishWhatItMeans() {
    Set<String> columns = new TreeSet<>(Set.of(Column.HEADER));
    for (SheetKind kind : SheetKind.values()) columns.addAll(kind.columns());
    for (String column : columns) {
      assertThat(ImportWords.column(column, Locale.SIMPLIFIED_CHINESE)).isEqualTo(column);
      assertThat(ImportWords.column(column, Locale.ENGLISH)).startsWith(column + " (").endsWith(")");
    }
  }

  @Test
  void bothLanguagesSayTheSameAndNoMore() {
    Set<String> words = ImportWords.WORDS.keys(Locale.ENGLISH);
    assertThat(words).isEqualTo(ImportWords.WORDS.keys(Locale.SIMPLIFIED_CHINESE));
    assertThat(words.stream().filter(key -> key.startsWith("remedy."))).hasSize(Remedy.values().length);
  }
}
