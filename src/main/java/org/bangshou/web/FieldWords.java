package org.bangshou.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.web.Problem.FieldError;

/** Says in the reader's language what is wrong with a field, and what people call it. */
@Singleton
public class FieldWords {

  private static final Pattern STEP = Pattern.compile("(\\w+)\\[(\\d+)]");

  private final ProblemText text;

  FieldWords(ProblemText text) {
    this.text = text;
  }

  FieldError say(FieldFault fault, Locale locale) {
    return new FieldError(
        fault.field(),
        fault.pointer(),
        name(fault.field(), locale),
        fault.flaw().code(),
        sentence(fault.flaw(), locale),
        fault.flaw().values());
  }

  /** What is wrong and what would be right, without the field. */
  public String sentence(Reason flaw, Locale locale) {
    Map<String, String> shown = new HashMap<>();
    flaw.values().forEach((name, value) -> shown.put(name, text.value(value, locale)));
    return text.get("flaw." + flaw.code(), locale, shown);
  }

  /** {@code windows[0].start} as 时段 1 › 开始; a name that has no words stays as it is. */
  public String name(String field, Locale locale) {
    return Arrays.stream(field.split("\\.")).map(step -> step(step, locale)).collect(Collectors.joining(" › "));
  }

  private String step(String step, Locale locale) {
    Matcher item = STEP.matcher(step);
    if (item.matches()) return word(item.group(1), locale) + " " + (Integer.parseInt(item.group(2)) + 1);
    return word(step.isEmpty() ? "body" : step, locale);
  }

  private String word(String name, Locale locale) {
    return text.find("field." + name, locale).orElse(name);
  }
}
