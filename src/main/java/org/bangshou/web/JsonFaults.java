package org.bangshou.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.exceptions.SerdeException;
import org.jspecify.annotations.Nullable;

/** JSON and values that cannot be read: where the fault is, in the sender's terms. */
final class JsonFaults {

  private JsonFaults() {}

  /** Not JSON: the line and the column at which reading stopped. */
  static Fault syntax(Throwable e) {
    JsonProcessingException json = cause(e, JsonProcessingException.class);
    JsonLocation at = json == null ? null : json.getLocation();
    Fault fault = Fault.of(HttpStatus.BAD_REQUEST, "malformed-json");
    return at == null
        ? fault.with("line", "?").with("column", "?")
        : fault.with("line", at.getLineNr()).with("column", at.getColumnNr());
  }

  /** JSON, or text, that does not fit the value asked for. */
  static Fault conversion(ConversionErrorException e) {
    Throwable why = e.getConversionError().getCause();
    if (cause(why, JsonSyntaxException.class) != null) return syntax(why);
    SerdeException body = cause(why, SerdeException.class);
    if (body != null) {
      String path = body.getPathAsString();
      return Fault.invalid(path == null ? "" : path, "cannot be read as the value that is expected here");
    }
    String name = e.getArgument().getName();
    Object given = e.getConversionError().getOriginalValue().orElse("");
    return Fault.invalid(name, "'" + given + "' is no " + e.getArgument().getType().getSimpleName());
  }

  private static <E extends Throwable> @Nullable E cause(Throwable thrown, Class<E> type) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (type.isInstance(at)) return type.cast(at);
    }
    return null;
  }
}
