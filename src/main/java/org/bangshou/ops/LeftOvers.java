package org.bangshou.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finding a server again by the process id that it wrote down. */
final class LeftOvers {

  private LeftOvers() {}

  /** The living process whose id is the first line of that file; empty when there is none. */
  static Optional<ProcessHandle> byPidFile(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty() ? Optional.empty() : handle(lines.getFirst().strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StartFailure("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Does it run this program, with this very word on its command line? */
  static boolean runs(ProcessHandle process, String program, Path argument) {
    ProcessHandle.Info info = process.info();
    boolean sameProgram =
        info.command().map(path -> Path.of(path).endsWith(program)).orElse(false);
    return sameProgram
        && List.of(info.arguments().orElse(new String[0])).contains(argument.toString());
  }

  private static Optional<ProcessHandle> handle(String pid) {
    return pid.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
  }
}
