package org.bangshou.ops;

import java.net.BindException;

/** One line about what went wrong, taken from where it began. */
final class Failures {

  private Failures() {}

  static String explain(Throwable problem) {
    Throwable cause = cause(problem);
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    if (cause instanceof StartFailure) return message;
    if (cause instanceof BindException) {
      return message + ". Maybe set MICRONAUT_SERVER_PORT to a free port";
    }
    return cause.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
  }

  private static Throwable cause(Throwable problem) {
    Throwable cause = problem.getCause();
    return problem instanceof StartFailure || cause == null ? problem : cause(cause);
  }
}
