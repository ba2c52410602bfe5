package org.bangshou.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.yaml.Leaf;

/** Rules to be tried: those that hold with one value, or whole files, changed. What holds stays as it is. */
public final class Trying {

  private static final Pattern CHANGEABLE =
      Pattern.compile("grab-policy\\..*|eligibility\\.rules\\[[^]]+]\\.(parameters\\..*|enabled|cost)");
  private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z0-9.:-]{1,40}");

  private Trying() {}

  /** The values that one word can change, as they hold in a region. */
  public static List<Leaf> listChangeable(RuleSet rules, String regionCode) {
    return rules.listValues(regionCode).stream()
        .filter(leaf -> CHANGEABLE.matcher(leaf.path()).matches() && ONE_WORD.matcher(leaf.value()).matches())
        .toList();
  }

  /**
   * The files with one value changed where it stands: in the region's own file if that says it, else where
   * the region has it from.
   *
   * @param path as {@link #listChangeable} names it
   * @throws InvalidInput {@code change} when nothing of that name can be changed, {@code value} when it is not one word
   */
  public static Map<String, String> change(RuleSet rules, String regionCode, String path, String value) {
    Leaf leaf =
        listChangeable(rules, regionCode).stream()
            .filter(l -> l.path().equals(path))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("change", Flaw.NOT_CHANGEABLE, path));
    if (!ONE_WORD.matcher(value).matches()) throw new InvalidInput("value", Flaw.WRONG_FORM, ONE_WORD.pattern());
    String file = leaf.spot().file();
    Map<String, String> files = new LinkedHashMap<>(rules.files());
    files.computeIfPresent(file, (name, text) -> replaced(text, leaf, value));
    return files;
  }

  private static String replaced(String text, Leaf leaf, String value) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = leaf.spot().line() - 1;
    String line = lines.get(at);
    String from = line.substring(leaf.spot().column() - 1);
    String quote = from.startsWith("\"") || from.startsWith("'") ? from.substring(0, 1) : "";
    if (!from.startsWith(quote + leaf.value())) throw new InvalidInput("change", Flaw.NOT_CHANGEABLE, leaf.path());
    String rest = from.substring(quote.length() + leaf.value().length());
    lines.set(at, line.substring(0, leaf.spot().column() - 1) + quote + value + rest);
    return String.join("\n", lines);
  }
}
