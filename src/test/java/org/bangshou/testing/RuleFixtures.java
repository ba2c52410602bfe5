package org.bangshou.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.RuleBookReader;

/** The rules as packaged, and with one thing changed. */
public final class RuleFixtures {

  private static final RuleBook PACKAGED = RuleBookReader.readPackaged();

  private RuleFixtures() {}

  public static RuleBook packagedRules() {
    return PACKAGED;
  }

  /** The packaged rules with the first such text of that file replaced. */
  public static RuleBook rulesWith(String file, String old, String changed) {
    return RuleBookReader.read(filesWith(file, old, changed));
  }

  /** The packaged rules without that eligibility rule. */
  public static RuleBook rulesWithout(String ruleId) {
    return RuleBookReader.read(filesWithout(ruleId));
  }

  /** The packaged files with that eligibility rule switched off; nothing is checked. */
  public static Map<String, String> filesWithout(String ruleId) {
    String text = packagedText("eligibility.yaml");
    int at = text.indexOf("enabled: true", text.indexOf("- id: " + ruleId + "\n"));
    Map<String, String> files = new LinkedHashMap<>(PACKAGED.files());
    files.put("eligibility.yaml", text.substring(0, at) + "enabled: false" + text.substring(at + 13));
    return files;
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
}
