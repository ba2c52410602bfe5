package org.bangshou.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.Arrays;
import java.util.List;
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
      return Fault.invalid(field(body.getPath()), expected(body.getPath()));
    }
    String name = e.getArgument().getName();
    Object given = e.getConversionError().getOriginalValue().orElse("");
    return Fault.invalid(name, "'" + given + "' is no " + e.getArgument().getType().getSimpleName());
  }

  /** The way from the body to the fault: windows[0].start. */
  private static String field(List<ReferencePath> path) {
    StringBuilder field = new StringBuilder();
    for (ReferencePath step : path) {
      switch (step) {
        case CollectionItemReferencePath item -> field.append('[').append(item.index()).append(']');
        case PropertyReferencePath property -> field.append(field.isEmpty() ? "" : ".").append(property.getArgument().getName());
        default -> field.append(field.isEmpty() ? "" : ".").append(step.getArgument().getName());
      }
    }
    return field.toString();
  }

  private static String expected(List<ReferencePath> path) {
    Class<?> type = path.isEmpty() ? Object.class : path.getLast().getArgument().getType();
    if (type.isEnum()) return "must be one of " + Arrays.toString(type.getEnumConstants());
    return "cannot be read as " + (type == Object.class ? "what is expected here" : type.getSimpleName());
  }

  private static <E extends Throwable> @Nullable E cause(Throwable thrown, Class<E> type) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (type.isInstance(at)) return type.cast(at);
    }
    return null;
  }
}
