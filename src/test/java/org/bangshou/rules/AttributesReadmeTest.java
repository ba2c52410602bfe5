package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.bangshou.rules.condition.Attribute;
import org.bangshou.rules.condition.Catalogue;
import org.bangshou.rules.condition.Kind;
import org.bangshou.rules.condition.Parser;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of attributes in matching-rules/README.md is the catalogue, in its order, with examples that are good. */
class AttributesReadmeTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z]+\\.\\w+)` \\| ([a-z ]+) \\| (.+?) \\| (.+?) \\| `(.+?)` \\|$");

  private record Row(String kind, String meaning, String example) {}

  private final Catalogue<Question> catalogue =
      QuestionAttributes.of(
          RuleFixtures.packagedRules().skills().keySet(), RuleFixtures.packagedRules().functions().keySet());
  private final SequencedMap<String, Row> rows = new LinkedHashMap<>();

  @BeforeEach
  void read() throws IOException {
    String readme = Files.readString(Path.of("matching-rules/README.md"));
    ROW.matcher(readme).results().forEach(m -> rows.put(m.group(1), new Row(m.group(2), m.group(3), m.group(5))));
  }

  @Test
  void everyAttributeStandsThereAndNoOther() {
    assertThat(rows.keySet()).containsExactlyElementsOf(catalogue.names());
  }

  @Test
  void everyKindIsRight() {
    for (Attribute<Question> attribute : catalogue.list()) {
      assertThat(rows.get(attribute.name())).extracting(Row::kind).as(attribute.name()).isEqualTo(noun(attribute.kind()));
    }
  }

  @Test
  void everyWordThatAnAttributeCanBeIsListed() {
    for (Attribute<Question> attribute : catalogue.list()) {
      boolean listed = attribute.name().matches("volunteer.status|order.(urgency|mode|setting)");
      if (listed && attribute instanceof Attribute.Word<Question> word) {
        assertThat(rows.get(word.name())).extracting(Row::meaning).asString().contains(word.vocabulary());
      }
    }
  }

  @Test
  void everyExampleCanBeReadAndAsksForItsAttribute() {
    rows.forEach(
        (name, row) -> {
          assertThat(row.example()).contains(name);
          if (row.kind().equals("sentence")) assertThat(row.example()).isEqualTo("{" + name + "}");
          else assertThatCode(() -> Parser.parse(row.example(), catalogue, Map.of())).as(name).doesNotThrowAnyException();
        });
  }

  private static String noun(Kind kind) {
    return switch (kind) {
      case YES_NO -> "yes or no";
      case NUMBER -> "number";
      case DATE -> "date";
      case TIME -> "time";
      case WORD -> "word";
      case SAYING -> "sentence";
    };
  }
}
