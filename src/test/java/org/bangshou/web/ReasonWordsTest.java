package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.junit.jupiter.api.Test;

/** Every reason that the house can give, and every problem, has its words in both languages. */
class ReasonWordsTest {

  /** A reason by its code, and what a hand edit breaks, of which the planning room makes reasons. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:(?:Reason\\.of|new Reason|broken\\.add)\\(\\s*|breakUnless\\([^;]*,\\s*|String code = |  code = )\"([a-z-]+)\"");

  private final ProblemText text = new ProblemText();

  @Test
  void everyReasonOfTheFlowHasWords() throws IOException {
    RuleSet rules = RuleSetReader.read(RuleFolder.readPackaged());
    Set<String> codes = codes();
    assertThat(codes).contains("order-status", "order-full", "member-lacks-skill", "pinned-start", "travel-too-short");
    for (String code : codes) {
      if (rules.listAllRules().containsKey(code)) continue;
      for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
        assertThat(text.words(locale).stringPropertyNames())
            .contains("reason." + code + ".title", "reason." + code + ".detail", "reason." + code + ".remedy");
      }
    }
  }

  @Test
  void bothLanguagesSayTheSame() {
    Set<String> zh = text.words(Locale.SIMPLIFIED_CHINESE).stringPropertyNames();
    assertThat(zh).isEqualTo(text.words(Locale.ENGLISH).stringPropertyNames());
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher found = CODE.matcher(Files.readString(file));
        while (found.find()) codes.add(found.group(1));
      }
    }
    return codes;
  }
}
