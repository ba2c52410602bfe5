package org.bangshou.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.rules.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Says a change in the reader's language, from {@code policy/*.properties}. A value that has no words of its
 * own there is told by its full path.
 */
final class Sentences {

  private static final Properties ZH = read("zh");
  private static final Properties EN = read("en");
  private static final Pattern ENTRY = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern OWN_GRAB = Pattern.compile("service-functions\\.functions\\[[^\\]]*]\\.grab\\.");
  private static final Pattern PARAMETER = Pattern.compile("eligibility\\.rules\\[[^\\]]*]\\.parameters\\.(\\w+)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern BARE = Pattern.compile("[\\x21-\\x7e]+|\\[.*]");

  private final Locale locale;
  private final Properties words;
  private final Function<String, Bilingual> regionName;

  Sentences(Locale locale, Function<String, Bilingual> regionName) {
    this.locale = locale;
    this.words = words(locale);
    this.regionName = regionName;
  }

  static Properties words(Locale locale) {
    return locale.getLanguage().equals("en") ? EN : ZH;
  }

  String say(Change change) {
    String told = findEntry(change).or(() -> findSwitch(change)).orElseGet(() -> value(change));
    return filled(words.getProperty("sentence"), Map.of("region", regionName.apply(change.region()).in(locale), "told", told));
  }

  /** A rule, function, skill or day that came or went as a whole. */
  private Optional<String> findEntry(Change change) {
    if (!change.path().endsWith("]") || (change.was() != null && change.now() != null)) return Optional.empty();
    String list = change.path().substring(0, change.path().lastIndexOf('['));
    String kind = ENTRY.matcher(list).replaceAll("[*]");
    String end = change.was() == null ? ".added" : ".removed";
    String sentence = words.getProperty("entry." + kind + end, words.getProperty("entry" + end));
    String condition = change.now() == null ? "" : change.now();
    return Optional.of(filled(sentence, Map.of("name", name(change), "path", change.path(), "condition", condition)));
  }

  /** A rule that was switched on or off; left out means on. */
  private Optional<String> findSwitch(Change change) {
    if (!pattern(change.path()).equals("eligibility.rules[*].enabled")) return Optional.empty();
    String sentence = "false".equals(change.now()) ? "rule.off" : "rule.on";
    return Optional.of(filled(words.getProperty(sentence), Map.of("name", name(change), "path", change.path())));
  }

  private String value(Change change) {
    String what = findWhat(change.path()).map(text -> filled(text, Map.of("name", name(change)))).orElse("");
    String sentence = change.was() == null ? "set" : change.now() == null ? "unset" : "changed";
    return filled(
        words.getProperty(what.isEmpty() ? sentence + ".plain" : sentence),
        Map.of("what", what, "now", shown(change.now()), "was", shown(change.was()), "path", change.path()));
  }

  private Optional<String> findWhat(String path) {
    Matcher parameter = PARAMETER.matcher(path);
    if (parameter.matches()) {
      return Optional.of(filled(words.getProperty("parameter"), Map.of("parameter", parameter.group(1))));
    }
    Optional<String> own = Optional.ofNullable(words.getProperty("value." + pattern(path)));
    if (own.isPresent() || !OWN_GRAB.matcher(path).lookingAt()) return own;
    return findWhat(OWN_GRAB.matcher(path).replaceFirst("grab-policy."))
        .map(what -> filled(words.getProperty("of-function"), Map.of("what", what)));
  }

  static String pattern(String path) {
    return ENTRY.matcher(path).replaceAll("[*]");
  }

  private String name(Change change) {
    return change.name() == null ? change.path() : change.name().in(locale);
  }

  private String shown(@Nullable String value) {
    if (value == null) return "";
    return BARE.matcher(value).matches() ? value : filled(words.getProperty("quoted"), Map.of("text", value));
  }

  private static String filled(String sentence, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  private static Properties read(String language) {
    try (InputStream in = Sentences.class.getResourceAsStream("/policy/" + language + ".properties")) {
      if (in == null) throw new IllegalStateException("no words of changes in " + language);
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
