package org.bangshou.kernel;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/** Tells a server that is away, or has no time, from a bug. */
public final class Outages {

  /** No connection, out of resources, told to stop, told to wait no longer. */
  private static final Set<String> AWAY = Set.of("08", "53", "57", "55");

  /** How the libraries begin the names of theirs; the kernel knows none of them. */
  private static final List<String> LIBRARIES = List.of("io.lettuce.core.Redis", "io.micronaut.data.connection.exceptions.ConnectionException");

  private static final int DEEPEST = 12;

  private Outages() {}

  /** Was it a server that is away, rather than what was asked of it? */
  public static boolean isOutage(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
      if (isAway(cause)) return true;
    }
    return false;
  }

  /** What it began with. */
  public static Throwable root(Throwable thrown) {
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
      case SQLException e -> e.getSQLState() != null && e.getSQLState().length() == 5 && AWAY.contains(e.getSQLState().substring(0, 2));
      default -> LIBRARIES.stream().anyMatch(cause.getClass().getName()::startsWith);
    };
  }
}
