package org.bangshou.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangshou.testing.Eventually;

/** A JVM of the tests' class path, for what cannot be tried within one's own. */
public final class ChildJvm implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path output;

  private ChildJvm(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  public static ChildJvm start(Class<?> main, Map<String, String> environment, String... arguments) {
    String ownPath = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                // as an operator sees it, not as the tests do
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("surefire.test.class.path", ownPath),
                main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Path output = Files.createTempFile("child", ".log");
      return new ChildJvm(builder.redirectOutput(output.toFile()).start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers the first line that begins so; fails when the JVM ends without. */
  public String awaitLine(String beginning) {
    Eventually.within(
        PATIENCE,
        "a line '" + beginning + "'",
        () -> findLine(beginning).isPresent() || !process.isAlive());
    return findLine(beginning)
        .orElseThrow(() -> new AssertionError("no line '" + beginning + "' in:\n" + output()));
  }

  /** All that it printed so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> findLine(String beginning) {
    return output().lines().filter(line -> line.startsWith(beginning)).findFirst();
  }

  Process process() {
    return process;
  }

  /** Ends it as a power cut would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Tells it to stop and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
