package org.bangshou.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server process on data in the data folder. While it is wanted it runs: when it dies it is
 * started again on the same port.
 */
abstract class LocalServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);

  /** Long, because a database may have to recover from its log first. */
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofMillis(250);
  private static final int PORT_TRIES = 5;

  private final String name;
  private final Path log;
  private volatile boolean wanted;
  private volatile int port;
  private volatile @Nullable Process process;

  LocalServer(String name, Path logFolder) {
    this.name = name;
    this.log = logFolder.resolve(name + ".log");
  }

  /** Makes ready what the first start needs; harmless when it is there. */
  abstract void prepare();

  abstract List<String> command(int port);

  /** Does the process that was just started answer? */
  abstract boolean isReady(ProcessHandle server, int port);

  /** Asks politely; the data must be whole afterwards. */
  abstract void askToStop(ProcessHandle server);

  /** The process that a former run wrote down, if it still is that server of this folder. */
  abstract Optional<ProcessHandle> findLeftOver();

  /** Is this process the server of this folder, and not another that got its number? */
  abstract boolean isMine(ProcessHandle candidate);

  final Path log() {
    return log;
  }

  final int port() {
    return port;
  }

  /** Its process id, or -1 while it does not run. */
  final long pid() {
    Process running = process;
    return running != null && running.isAlive() ? running.pid() : -1;
  }

  final synchronized void start() {
    wanted = true;
    findLeftOver().ifPresent(this::stopLeftOver);
    rollLog();
    prepare();
    for (int attempt = 1; ; attempt++) {
      port = Ports.free();
      try {
        launch();
        return;
      } catch (StartFailure e) {
        // between our look and its bind somebody else may have taken the port
        if (attempt == PORT_TRIES || Ports.isFree(port)) throw e;
      }
    }
  }

  /** Ends it as a power cut would. It comes back by itself. */
  final void kill() {
    Process running = process;
    if (running != null) running.destroyForcibly();
  }

  @Override
  public final void close() {
    wanted = false;
    synchronized (this) {
      Process running = process;
      if (running != null) end(running.toHandle(), running::isAlive);
    }
  }

  private void stopLeftOver(ProcessHandle server) {
    LOG.warn("Stopping {} (pid {}) that a former run left behind", name, server.pid());
    end(server, () -> server.isAlive() && isMine(server));
  }

  private synchronized void launch() {
    if (!wanted) return;
    Process started;
    try {
      started =
          new ProcessBuilder(Launcher.server(command(port)))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new StartFailure("cannot start " + name + ": " + e.getMessage(), e);
    }
    process = started;
    awaitReady(started);
    LOG.info("{} runs on 127.0.0.1:{} (pid {})", name, port, started.pid());
    var unused =
        started.onExit().thenRunAsync(this::revive, task -> Thread.ofVirtual().start(task));
  }

  private void awaitReady(Process started) {
    Waiting.until(
        START_LIMIT,
        () -> !wanted || !started.isAlive() || isReady(started.toHandle(), port));
    if (wanted && isReady(started.toHandle(), port)) return;
    if (started.isAlive()) end(started.toHandle(), started::isAlive);
    throw new StartFailure(name + " did not start. Its log " + log + " ends with: " + logTail());
  }

  /** Runs when the process has ended. */
  private void revive() {
    if (wanted) LOG.warn("{} ended unexpectedly, starting it again on port {}", name, port);
    while (wanted) {
      try {
        launch();
        return;
      } catch (StartFailure e) {
        // children of a killed server may hold its memory for a moment
        LOG.warn("{} is not back yet: {}", name, e.getMessage());
        Waiting.pause(RETRY);
      }
    }
  }

  private void end(ProcessHandle server, BooleanSupplier isRunning) {
    if (isRunning.getAsBoolean()) askToStop(server);
    if (Waiting.until(STOP_LIMIT, () -> !isRunning.getAsBoolean())) return;
    LOG.warn("{} (pid {}) does not stop, killing it", name, server.pid());
    server.destroyForcibly();
    Waiting.until(KILL_LIMIT, () -> !isRunning.getAsBoolean());
  }

  /** Keeps the log of the run before, no more. */
  private void rollLog() {
    try {
      if (Files.exists(log)) {
        Path former = log.resolveSibling(log.getFileName() + ".1");
        Files.move(log, former, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new StartFailure("cannot write the log " + log + ": " + e.getMessage(), e);
    }
  }

  private String logTail() {
    try (var lines = Files.lines(log)) {
      List<String> all = lines.filter(line -> !line.isBlank()).toList();
      return String.join(" | ", all.subList(Math.max(0, all.size() - 3), all.size()));
    } catch (IOException | RuntimeException e) {
      return "(unreadable: " + e.getMessage() + ")";
    }
  }
}
