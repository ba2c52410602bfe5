package org.bangshou.web.pages;

import org.bangshou.web.Problem;

/** Something went wrong, and what the reader can do now. */
public record ProblemPage(Frame frame, Problem problem) {

  /** The key of the advice for that status; there is one for each status that has its own. */
  public String advice() {
    return switch (problem.status()) {
      case 401, 403 -> "problem.advice-403";
      case 404 -> "problem.advice-404";
      case 409, 422, 400 -> "problem.advice-409";
      case 413 -> "problem.advice-413";
      case 503 -> "problem.advice-503";
      default -> "problem.advice-500";
    };
  }
}
