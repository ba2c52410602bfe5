package org.bangshou.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangshou.rules.Finding.Effect;

/**
 * One rule and what it did to one question, in the reader's words.
 *
 * @param rule its id
 * @param condition as written; empty for a volunteer, who reads the sentence instead
 * @param seen attribute or parameter to value; empty for a volunteer
 * @param refusal the sentence that it says; empty when its condition does not hold
 * @param remedy what would mend it; empty when its condition does not hold
 */
@Serdeable
public record RuleLine(
    String rule, String title, Effect effect, String condition, Map<String, String> seen, String refusal, String remedy) {

  public RuleLine {
    seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
  }

  /** The same for the person whom it concerns: no condition, no values. */
  public RuleLine plain() {
    return new RuleLine(rule, title, effect, "", Map.of(), refusal, remedy);
  }

  /** Does it say something? */
  public boolean speaks() {
    return !refusal.isEmpty();
  }
}
