package org.bangshou.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import redis.embedded.RedisExecProvider;

/** The embedded Redis. Started by our own hand so that no foreign shutdown hook stops it early. */
final class RedisServer extends LocalServer {

  private static final int PATIENCE_MILLIS = 500;

  private final Path folder;
  private final Path program;
  private final Path settings;
  private final Secrets secrets;

  RedisServer(DataFolder home) {
    super("Redis", home.folder("log"));
    this.folder = home.folder("redis");
    this.program = folder.resolve("redis-server");
    this.settings = folder.resolve("redis.conf");
    this.secrets = new Secrets(home);
  }

  /** With the password; commands give up after 300 ms. */
  String uri() {
    return "redis://:" + password() + "@127.0.0.1:" + port() + "?timeout=300ms";
  }

  @Override
  void prepare() {
    try {
      Path bundled = RedisExecProvider.defaultProvider().get().toPath();
      Files.copy(bundled, program, StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
      Files.deleteIfExists(pidFile());
    } catch (IOException | RuntimeException e) {
      throw new StartFailure(
          "cannot unpack Redis into " + folder + " (" + e.getMessage()
              + "). Maybe set REDIS_URI to a Redis of your own",
          e);
    }
  }

  @Override
  List<String> command(int port) {
    try {
      Files.writeString(settings, settings(port));
    } catch (IOException e) {
      throw new StartFailure("cannot write " + settings + ": " + e.getMessage(), e);
    }
    return List.of(program.toString(), settings.toString());
  }

  @Override
  boolean isReady(ProcessHandle server, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      String question = "AUTH " + password() + "\r\nPING\r\n";
      socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
      String expected = "+OK\r\n+PONG\r\n";
      byte[] answer = socket.getInputStream().readNBytes(expected.length());
      return new String(answer, StandardCharsets.US_ASCII).equals(expected);
    } catch (IOException e) {
      return false; // nobody listens yet, or it is still loading
    }
  }

  @Override
  void askToStop(ProcessHandle server) {
    server.destroy();
  }

  @Override
  Optional<ProcessHandle> findLeftOver() {
    return LeftOvers.byPidFile(pidFile()).filter(this::isMine);
  }

  @Override
  boolean isMine(ProcessHandle candidate) {
    return LeftOvers.runs(candidate, "redis-server", settings);
  }

  private String password() {
    return secrets.get("redis-password");
  }

  private Path pidFile() {
    return folder.resolve("redis.pid");
  }

  private String settings(int port) {
    return """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir "%s"
        pidfile "%s"
        # a left-over is known by its command line
        set-proc-title no
        # each change is kept; the last second may be lost when the machine fails
        appendonly yes
        appendfsync everysec
        save ""
        maxmemory 512mb
        maxmemory-policy noeviction
        """
        .formatted(port, password(), folder, pidFile());
  }
}
