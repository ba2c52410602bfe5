package org.bangshou.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bangshou.kernel.Reason;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;

/** The rules as packaged, and with one thing changed. */
public final class RuleFixtures {

  private static final RuleSet PACKAGED = RuleSetReader.read(RuleFolder.readPackaged());

  /** The packaged rules of the province alone: what most tests judge by, whatever regions say. */
  private static final RuleBook PROVINCE = PACKAGED.province();

  private RuleFixtures() {}

  public static RuleSet packagedSet() {
    return PACKAGED;
  }

  public static RuleBook packagedRules() {
    return PROVINCE;
  }

  /** The province's rules, the same everywhere. */
  public static RuleSet provinceOnly() {
    Map<String, String> files = new LinkedHashMap<>(PACKAGED.files());
    files.keySet().removeIf(name -> name.startsWith("regions/"));
    return RuleSetReader.read(files);
  }

  /** The packaged rules with the first such text of that file replaced. */
  public static RuleSet setWith(String file, String old, String changed) {
    return RuleSetReader.read(filesWith(file, old, changed));
  }

  /** Of {@link #setWith} what holds in the province. */
  public static RuleBook rulesWith(String file, String old, String changed) {
    return setWith(file, old, changed).province();
  }

  /** The packaged rules of the province without that eligibility rule. */
  public static RuleBook rulesWithout(String ruleId) {
    return RuleSetReader.read(filesWithout(ruleId)).province();
  }

  /** The packaged rules of the province with one eligibility rule more: its lines as in the file. */
  public static Eligibility withRule(String... lines) {
    return new Eligibility(
        RuleSetReader.read(filesWith("eligibility.yaml", "rules:\n", "rules:\n" + String.join("\n", lines) + "\n"))
            .province());
  }

  /** The packaged files with that eligibility rule switched off; nothing is checked. */
  public static Map<String, String> filesWithout(String ruleId) {
    return filesWith("eligibility.yaml", "- id: " + ruleId + "\n", "- id: " + ruleId + "\n    enabled: false\n");
  }

  /** The packaged files with the first such text of that file replaced; nothing is checked. */
  public static Map<String, String> filesWith(String file, String old, String changed) {
    String text = packagedText(file);
    int at = text.indexOf(old);
    if (at < 0) throw new IllegalArgumentException(file + " does not say: " + old);
    Map<String, String> files = new LinkedHashMap<>(PACKAGED.files());
    files.put(file, text.substring(0, at) + changed + text.substring(at + old.length()));
    return files;
  }

  public static String packagedText(String file) {
    String text = PACKAGED.files().get(file);
    if (text == null) throw new IllegalArgumentException("no file " + file);
    return text;
  }

  /** A reason of an order in Deqing with those values, name after value. */
  public static Reason told(String code, String... namesAndValues) {
    Map<String, String> values = new TreeMap<>(Map.of("place.region", RegionFixtures.DEQING.code()));
    for (int at = 0; at < namesAndValues.length; at += 2) values.put(namesAndValues[at], namesAndValues[at + 1]);
    return new Reason(code, values);
  }
}
