package org.bangshou.web;

import io.micronaut.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.kernel.Reason;

/**
 * What went wrong, not yet in anybody's language.
 *
 * @param code picks the title and the detail in the message files
 * @param values what the detail fills in
 * @param headers what the answer carries beside its body
 */
record Fault(
    HttpStatus status,
    String code,
    Map<String, String> values,
    List<Reason> reasons,
    List<FieldFault> errors,
    Map<String, String> headers) {

  Fault {
    values = Map.copyOf(values);
    reasons = List.copyOf(reasons);
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
  }

  static Fault of(HttpStatus status, String code) {
    return new Fault(status, code, Map.of(), List.of(), List.of(), Map.of());
  }

  static Fault invalid(FieldFault error) {
    return invalid(List.of(error));
  }

  static Fault invalid(List<FieldFault> errors) {
    return new Fault(HttpStatus.BAD_REQUEST, "invalid-input", Map.of(), List.of(), errors, Map.of());
  }

  static Fault refused(List<Reason> reasons) {
    return new Fault(HttpStatus.CONFLICT, "refused", Map.of(), reasons, List.of(), Map.of());
  }

  Fault with(String name, Object value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value.toString());
    return new Fault(status, code, more, reasons, errors, headers);
  }

  Fault retryAfter(int seconds) {
    return withHeader("Retry-After", String.valueOf(seconds));
  }

  Fault withHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Fault(status, code, values, reasons, errors, more);
  }
}
