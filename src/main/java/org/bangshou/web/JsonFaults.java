package org.bangshou.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.Reason;
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
      List<ReferencePath> path = body.getPath();
      Argument<?> wanted = path.isEmpty() ? Argument.OBJECT_ARGUMENT : path.getLast().getArgument();
      return Fault.invalid(new FieldFault(field(path), true, misfit(wanted)));
    }
    Object given = e.getConversionError().getOriginalValue().orElse("");
    return Fault.invalid(new FieldFault(e.getArgument().getName(), false, misfit(e.getArgument(), given)));
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

  private static Reason misfit(Argument<?> wanted) {
    return wanted.getType().isEnum()
        ? Flaw.ONE_OF.with(choices(wanted.getType()))
        : Flaw.UNREADABLE.with(kind(wanted.getType()));
  }

  /** A list in a query is given one by one. */
  private static Reason misfit(Argument<?> wanted, Object given) {
    Class<?> type = wanted.isContainerType() ? wanted.getFirstTypeVariable().orElse(wanted).getType() : wanted.getType();
    return type.isEnum()
        ? Flaw.UNKNOWN.with(given, choices(type))
        : Flaw.UNREADABLE_VALUE.with(given, kind(type));
  }

  private static String choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
  }

  /** What is expected, as a value that has words. */
  private static String kind(Class<?> type) {
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) return "whole-number";
    if (type == double.class || type == Double.class) return "number";
    if (type == boolean.class || type == Boolean.class) return "yes-or-no";
    if (type == Instant.class) return "moment";
    if (type == UUID.class) return "id";
    if (type == String.class) return "text";
    return Collection.class.isAssignableFrom(type) ? "list" : "fields";
  }

  private static <E extends Throwable> @Nullable E cause(Throwable thrown, Class<E> type) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (type.isInstance(at)) return type.cast(at);
    }
    return null;
  }
}
