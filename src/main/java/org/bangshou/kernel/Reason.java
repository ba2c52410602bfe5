package org.bangshou.kernel;

import java.util.Map;

/**
 * Why something was refused.
 *
 * @param code stable and kebab-case, the same in matching-rules/, in answers and in message files
 * @param values what the sentence shown to people fills in, by name
 */
public record Reason(String code, Map<String, String> values) {

  public Reason {
    values = Map.copyOf(values);
  }

  public static Reason of(String code) {
    return new Reason(code, Map.of());
  }

  public static Reason of(String code, String name, Object value) {
    return new Reason(code, Map.of(name, value.toString()));
  }

  public static Reason of(String code, String name, Object value, String name2, Object value2) {
    return new Reason(code, Map.of(name, value.toString(), name2, value2.toString()));
  }
}
