package org.bangshou.web;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/** Tells a server that is away, or has no time, from a bug. */
final class Outages {

  /** No connection, out of resources, told to stop, told to wait no longer. */
  private static final Set<String> AWAY = Set.of("08", "53", "57", "55");

  private static final int DEEPEST = 12;

  private Outages() {}

  static boolean isOutage(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
      if (isAway(cause)) return true;
    }
    return false;
  }

  static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Throwable cause = root.getCause();
      if (cause == null) return root;
      root = cause;
    }
    return root;
  }

  private static boolean isAway(Throwable cause) {
    return switch (cause) {
      case SQLTransientException e -> true;
      case RejectedExecutionException e -> true;
      case ConnectionException e -> true;
      case SQLException e -> e.getSQLState() != null && e.getSQLState().length() == 5 && AWAY.contains(e.getSQLState().substring(0, 2));
      default -> cause.getClass().getName().startsWith("io.lettuce.core.Redis");
    };
  }
}
