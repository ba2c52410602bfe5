package org.bangshou.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

  /** To where the reader goes on best: who has to sign in, signs in and comes back; everybody else goes home. */
  public String way() {
    return mustSignIn() ? "/login?next=" + URLEncoder.encode(frame.path(), StandardCharsets.UTF_8) : "/";
  }

  /** The key of what stands on that way. */
  public String wayKey() {
    return mustSignIn() ? "login.enter" : "problem.home";
  }

  private boolean mustSignIn() {
    return frame.caller() == null && (problem.status() == 401 || problem.status() == 403);
  }
}
