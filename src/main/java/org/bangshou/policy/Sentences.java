package org.bangshou.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.kernel.Words;
import org.bangshou.rules.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Says a change in the reader's language, from {@code policy/*.properties}. A value that has no words of its
 * own there is told by its full path.
 */
final class Sentences {

  static final Words WORDS = new Words("policy");
  private static final Pattern ENTRY = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern OWN_GRAB = Pattern.compile("service-functions\\.functions\\[[^\\]]*]\\.grab\\.");
  private static final Pattern PARAMETER = Pattern.compile("eligibility\\.rules\\[[^\\]]*]\\.parameters\\.(\\w+)");
  private static final Pattern BARE = Pattern.compile("[\\x21-\\x7e]+|\\[.*]");

  private final Locale locale;
  private final Function<String, Bilingual> regionName;

  Sentences(Locale locale, Function<String, Bilingual> regionName) {
    this.locale = locale;
    this.regionName = regionName;
  }

  String say(Change change) {
    String told = findEntry(change).or(() -> findSwitch(change)).orElseGet(() -> value(change));
    return said("sentence", Map.of("region", regionName.apply(change.region()).in(locale), "told", told));
  }

  /** A rule, function, skill or day that came or went as a whole. */
  private Optional<String> findEntry(Change change) {
    if (!change.path().endsWith("]") || (change.was() != null && change.now() != null)) return Optional.empty();
    String list = change.path().substring(0, change.path().lastIndexOf('['));
    String kind = ENTRY.matcher(list).replaceAll("[*]");
    String end = change.was() == null ? ".added" : ".removed";
    String condition = change.now() == null ? "" : change.now();
    Map<String, String> values = Map.of("name", name(change), "path", change.path(), "condition", condition);
    return WORDS.find("entry." + kind + end, locale, values).or(() -> WORDS.find("entry" + end, locale, values));
  }

  /** A rule that was switched on or off; left out means on. */
  private Optional<String> findSwitch(Change change) {
    if (!pattern(change.path()).equals("eligibility.rules[*].enabled")) return Optional.empty();
    String sentence = "false".equals(change.now()) ? "rule.off" : "rule.on";
    return Optional.of(said(sentence, Map.of("name", name(change), "path", change.path())));
  }

  private String value(Change change) {
    String what = findWhat(change.path(), name(change)).orElse("");
    String sentence = change.was() == null ? "set" : change.now() == null ? "unset" : "changed";
    return said(
        what.isEmpty() ? sentence + ".plain" : sentence,
        Map.of("what", what, "now", shown(change.now()), "was", shown(change.was()), "path", change.path()));
  }

  private Optional<String> findWhat(String path, String name) {
    Matcher parameter = PARAMETER.matcher(path);
    if (parameter.matches()) return Optional.of(said("parameter", Map.of("name", name, "parameter", parameter.group(1))));
    Optional<String> own = WORDS.find("value." + pattern(path), locale, Map.of("name", name));
    if (own.isPresent() || !OWN_GRAB.matcher(path).lookingAt()) return own;
    return findWhat(OWN_GRAB.matcher(path).replaceFirst("grab-policy."), name)
        .map(what -> said("of-function", Map.of("name", name, "what", what)));
  }

  static String pattern(String path) {
    return ENTRY.matcher(path).replaceAll("[*]");
  }

  private String name(Change change) {
    return change.name() == null ? change.path() : change.name().in(locale);
  }

  private String shown(@Nullable String value) {
    if (value == null) return "";
    return BARE.matcher(value).matches() ? value : said("quoted", Map.of("text", value));
  }

  private String said(String key, Map<String, String> values) {
    return WORDS.get(key, locale, values);
  }
}
