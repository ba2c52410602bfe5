package org.bangshou.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
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

  /** The path without the names of our method and of its body parameter; an index stands at the node within. */
  private static String field(ConstraintViolation<?> violation) {
    StringBuilder path = new StringBuilder();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.METHOD) continue;
      if (node.isInIterable() && node.getIndex() != null) path.append('[').append(node.getIndex()).append(']');
      if (node.getKind() == ElementKind.PARAMETER) parameter = String.valueOf(node.getName());
      else if (node.getKind() == ElementKind.PROPERTY) path.append(path.isEmpty() ? "" : ".").append(node.getName());
    }
    return path.isEmpty() ? parameter : path.toString();
  }
}
