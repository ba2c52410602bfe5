package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangshou.place.Region;
import org.bangshou.planning.solver.ScheduleConstraints;
import org.bangshou.rules.PlanningRules;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.junit.jupiter.api.Test;

/** Every reason that the house can give, and every problem, has its words in both languages. */
class ReasonWordsTest {

  private static final Pattern CODE = Pattern.compile("(?:Reason\\.of|new Reason)\\(\\s*\"([a-z-]+)\"");

  /** The codes that an edit by hand may break; no other text of those files looks like one. */
  private static final Pattern BROKEN = Pattern.compile("\"([a-z]+(?:-[a-z]+)+|overlap)\"");

  private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern KEY = Pattern.compile("reason\\.([a-z-]+)\\.title");

  private final ProblemText text = new ProblemText();

  @Test
  void everyReasonOfTheFlowHasWords() throws IOException {
    RuleSet rules = RuleSetReader.read(RuleFolder.readPackaged());
    Set<String> codes = codes();
    assertThat(codes).contains("order-status", "order-full", "overlap", "member-lacks-skill");
    for (String code : codes) {
      if (rules.listAllRules().containsKey(code)) continue;
      for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
        assertThat(text.keys(locale))
            .contains("reason." + code + ".title", "reason." + code + ".detail", "reason." + code + ".remedy");
      }
    }
  }

  @Test
  void everyWordBelongsToAReasonThatTheHouseCanGive() throws IOException {
    Set<String> quoted = found(QUOTED, Path.of("src/main/java"), "");
    for (String key : text.keys(Locale.ENGLISH)) {
      Matcher reason = KEY.matcher(key);
      if (reason.matches()) assertThat(quoted).as(key).contains(reason.group(1));
    }
  }

  @Test
  void noNameStandsForTwoThings() throws IOException {
    Set<String> rules = RuleSetReader.read(RuleFolder.readPackaged()).listAllRules().keySet();
    // what an edit by hand breaks may well be called like the constraint that it breaks
    Set<String> ofTheFlow = found(CODE, Path.of("src/main/java"), "");
    ofTheFlow.removeAll(rules);
    assertThat(rules).allMatch(id -> id.matches("[a-z]+(-[a-z0-9]+)*"));
    assertThat(text.keys(Locale.ENGLISH))
        .as("the words of a rule stand in matching-rules/ alone")
        .doesNotContainAnyElementsOf(rules.stream().map(id -> "reason." + id + ".title").toList());
    assertThat(constraints()).isNotEmpty().doesNotContainAnyElementsOf(rules).doesNotContainAnyElementsOf(ofTheFlow);
  }

  @Test
  void theWeightsOfThePlanAreThoseOfItsConstraints() {
    RuleSet rules = RuleSetReader.read(RuleFolder.readPackaged());
    Set<String> weighed = new TreeSet<>();
    rules.listValues(Region.PROVINCE).stream()
        .map(leaf -> leaf.path())
        .filter(path -> path.startsWith("planning.softWeights."))
        .forEach(path -> weighed.add(path.substring("planning.softWeights.".length())));
    assertThat(weighed).isEqualTo(new TreeSet<>(PlanningRules.SOFT_CONSTRAINTS));
    assertThat(constraints()).containsAll(weighed);
  }

  @Test
  void bothLanguagesSayTheSame() {
    Set<String> zh = text.keys(Locale.SIMPLIFIED_CHINESE);
    assertThat(zh).isEqualTo(text.keys(Locale.ENGLISH));
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

  /** The names of the solver's constraints, from its own constants. */
  private static Set<String> constraints() {
    Set<String> names = new TreeSet<>();
    for (Field field : ScheduleConstraints.class.getDeclaredFields()) {
      if (field.getType() != String.class) continue;
      field.setAccessible(true);
      try {
        names.add(String.valueOf(field.get(null)));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return names;
  }
}
