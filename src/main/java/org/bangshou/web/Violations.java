package org.bangshou.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Broken constraints, field by field, named as the sender named them. */
final class Violations {

  private Violations() {}

  static List<FieldFault> faults(ConstraintViolationException e) {
    return e.getConstraintViolations().stream()
        .map(Violations::fault)
        .sorted(Comparator.comparing(FieldFault::field).thenComparing(fault -> fault.flaw().code()))
        .toList();
  }

  /** The path without the names of our method and of its body parameter; an index stands at the node within. */
  private static FieldFault fault(ConstraintViolation<?> violation) {
    StringBuilder path = new StringBuilder();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.METHOD) continue;
      if (node.isInIterable() && node.getIndex() != null) path.append('[').append(node.getIndex()).append(']');
      if (node.getKind() == ElementKind.PARAMETER) parameter = String.valueOf(node.getName());
      else if (node.getKind() == ElementKind.PROPERTY) path.append(path.isEmpty() ? "" : ".").append(node.getName());
    }
    Reason flaw = flaw(violation.getConstraintDescriptor(), violation.getInvalidValue());
    return path.isEmpty() ? new FieldFault(parameter, false, flaw) : new FieldFault(path.toString(), true, flaw);
  }

  /** Every constraint that this house puts on what it is sent; a test looks for others. */
  static Reason flaw(ConstraintDescriptor<?> constraint, @Nullable Object value) {
    String name = constraint.getAnnotation().annotationType().getSimpleName();
    return switch (name) {
      case "NotNull", "NotBlank", "NotEmpty" -> Flaw.MISSING.with();
      case "Min" -> Flaw.BELOW.with(its(constraint, "value"));
      case "Max" -> Flaw.ABOVE.with(its(constraint, "value"));
      case "Pattern" -> Flaw.WRONG_FORM.with(its(constraint, "regexp"));
      case "Size" -> size((int) its(constraint, "min"), (int) its(constraint, "max"), value instanceof CharSequence);
      default -> throw new IllegalStateException("no words for the constraint " + name);
    };
  }

  private static Object its(ConstraintDescriptor<?> constraint, String attribute) {
    return Objects.requireNonNull(constraint.getAttributes().get(attribute));
  }

  private static Reason size(int least, int most, boolean text) {
    if (least == 0) return (text ? Flaw.TOO_LONG : Flaw.TOO_MANY).with(most);
    return (text ? Flaw.LENGTH : Flaw.COUNT).with(least, most);
  }
}
