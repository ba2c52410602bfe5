package org.bangshou.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.bangshou.web.Problem.FieldError;

/** Broken constraints, field by field, named as the sender named them. */
final class Violations {

  private Violations() {}

  static List<FieldError> errors(ConstraintViolationException e) {
    return e.getConstraintViolations().stream()
        .map(v -> new FieldError(field(v), v.getMessage()))
        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
        .toList();
  }

  /** The path without the names of our method and of its body parameter. */
  private static String field(ConstraintViolation<?> violation) {
    StringJoiner path = new StringJoiner(".");
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.METHOD || node.getName() == null) continue;
      if (node.getKind() == ElementKind.PARAMETER) parameter = node.getName();
      else path.add(node.isInIterable() && node.getIndex() != null ? node.getName() + "[" + node.getIndex() + "]" : node.getName());
    }
    return path.length() == 0 ? parameter : path.toString();
  }
}
