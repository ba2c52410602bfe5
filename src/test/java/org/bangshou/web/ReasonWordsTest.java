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

  private static final Pattern CODE = Pattern.compile("(?:Reason\\.of|new Reason)\\(\\s*\"([a-z-]+)\"");

  /** The codes that an edit by hand may break; no other text of those files looks like one. */
  private static final Pattern BROKEN = Pattern.compile("\"([a-z]+(?:-[a-z]+)+|overlap)\"");

  private final ProblemText text = new ProblemText();

  @Test
  void everyReasonOfTheFlowHasWords() throws IOException {
    RuleSet rules = RuleSetReader.read(RuleFolder.readPackaged());
    Set<String> codes = codes();
    assertThat(codes).contains("order-status", "order-full", "member-lacks-skill", "pinned-start", "travel-too-short");
    for (String code : codes) {
      if (rules.listAllRules().containsKey(code)) continue;
      for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
        assertThat(text.keys(locale))
            .contains("reason." + code + ".title", "reason." + code + ".detail", "reason." + code + ".remedy");
      }
    }
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(text.keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(text.keys(Locale.ENGLISH));
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = found(CODE, Path.of("src/main/java"), "");
    codes.addAll(found(BROKEN, Path.of("src/main/java/org/bangshou/planning/solver"), "Edit"));
    return codes;
  }

  private static Set<String> found(Pattern pattern, Path folder, String prefix) throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().matches(prefix + ".*\\.java")).toList()) {
        Matcher found = pattern.matcher(Files.readString(file));
        while (found.find()) codes.add(found.group(1));
      }
    }
    return codes;
  }
}
