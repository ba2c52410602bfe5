package org.bangshou.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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

  /** One value for each name, in their order. */
  public static Reason of(String code, List<String> names, Object... values) {
    if (values.length != names.size()) {
      throw new IllegalArgumentException(code + " takes " + names + ", not " + Arrays.toString(values));
    }
    Map<String, String> named = new HashMap<>();
    for (int at = 0; at < values.length; at++) named.put(names.get(at), values[at].toString());
    return new Reason(code, named);
  }
}
