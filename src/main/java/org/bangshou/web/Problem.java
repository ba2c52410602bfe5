package org.bangshou.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in the form of RFC 9457.
 *
 * @param type a relative URI, stable: {@code /problems/} and the code
 * @param title what kind of thing went wrong, in the reader's language
 * @param detail what went wrong this time, and what would be right
 * @param instance the path that was asked for
 * @param code stable and kebab-case
 * @param reasons why the house refuses; empty when nothing was refused
 * @param errors one per faulty field
 * @param ruleVersion the version of the rules that refused; none when no rule did
 */
@Serdeable
@Schema(description = "What went wrong (RFC 9457)")
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<Why> reasons,
    List<FieldError> errors,
    @Nullable String ruleVersion) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * A reason in the reader's words.
   *
   * @param refusal the sentence that says no
   * @param remedy what would mend it; empty when nothing would
   * @param values what the sentences were filled with
   */
  @Serdeable
  public record Why(String code, String title, String refusal, String remedy, Map<String, String> values) {}

  /**
   * A fault in one field.
   *
   * @param field as the sender named it; empty when it is the whole body
   * @param pointer a JSON pointer into the body; empty when the field is not in the body
   * @param name what people call the field
   * @param code stable and kebab-case
   * @param message what is wrong and what would be right
   * @param values what the message was filled with
   */
  @Serdeable
  public record FieldError(
      String field, String pointer, String name, String code, String message, Map<String, String> values) {
    public FieldError {
      values = Map.copyOf(values);
    }
  }

  public Problem {
    reasons = List.copyOf(reasons);
    errors = List.copyOf(errors);
  }
}
