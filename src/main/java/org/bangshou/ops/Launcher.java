package org.bangshou.ops;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a server process is put into the world. */
final class Launcher {

  private static final boolean CAN_SET_SESSION = isOnPath("setsid");

  private Launcher() {}

  /**
   * In a session of its own, so that Ctrl-C in the terminal reaches this JVM only and the servers
   * still answer while running requests are finished. Both prefixes replace themselves by the
   * command: the process that one gets is the server itself.
   */
  static List<String> server(List<String> command) {
    return CAN_SET_SESSION ? prepend(List.of("setsid"), command) : command;
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that. */
  static List<String> unprivileged(List<String> command) {
    return LinuxUtils.isUnshareAvailable()
        ? prepend(List.of("unshare", "-U"), command)
        : command;
  }

  /** Runs a helper program to its end. Answers its exit code; what it prints goes to the log. */
  static int run(List<String> command, Path log) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new StartFailure("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("interrupted while running " + command.getFirst(), e);
    }
  }

  private static List<String> prepend(List<String> before, List<String> command) {
    List<String> whole = new ArrayList<>(before);
    whole.addAll(command);
    return List.copyOf(whole);
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
