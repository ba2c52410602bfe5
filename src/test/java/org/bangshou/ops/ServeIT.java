package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service as an operator meets it: a process that is started, hurt and stopped. */
class ServeIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  private final int port = Ports.free();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void itAnswersComesBackWithItsServersAndStopsWithoutATrace() throws IOException {
    try (var service = serve(Map.of())) {
      assertThat(status("/health")).isEqualTo(200);
      long postgres = pid("postgres/data/postmaster.pid");
      long redis = pid("redis/redis.pid");
      kill(postgres);
      kill(redis);
      Eventually.within(SOON, "a new PostgreSQL", () -> !isPid("postgres/data/postmaster.pid", postgres));
      Eventually.within(SOON, "a new Redis", () -> !isPid("redis/redis.pid", redis));
      Eventually.within(SOON, "healthy again", () -> status("/health") == 200);
      service.process().destroy();
      service.process().onExit().join();
      assertThat(service.output()).contains("ended unexpectedly").endsWith("Stopped\n");
      assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
      assertThat(folder.resolve("redis/redis.pid")).doesNotExist();
    }
  }

  @Test
  void whatRunsIsFinishedWhileReadinessIsAlreadyDown() {
    var settings = Map.of("TEST_SLOW", "true", "BANGSHOU_DRAIN_NOTICE", "2s");
    try (var service = serve(settings)) {
      assertThat(status("/health/readiness")).isEqualTo(200);
      CompletableFuture<HttpResponse<String>> slow =
          client.sendAsync(get("/slow"), BodyHandlers.ofString());
      service.awaitLine("slow request runs");
      service.process().destroy();
      Eventually.within(SOON, "not ready", () -> status("/health/readiness") == 503);
      assertThat(status("/health/liveness")).isEqualTo(200);
      Eventually.within(SOON, "doors closed", () -> status("/health/liveness") == 0);
      assertThat(slow.join().body()).isEqualTo("finished");
    }
  }

  @Test
  void givenServersItStartsNone() {
    var settings =
        Map.of("DATASOURCE_URL", RealServers.freshDatabase(), "REDIS_URI", RealServers.redis());
    try (var service = serve(settings)) {
      assertThat(status("/health")).isEqualTo(200);
      assertThat(folder.resolve("postgres")).doesNotExist();
      assertThat(folder.resolve("redis")).doesNotExist();
    }
  }

  private ChildJvm serve(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("BANGSHOU_DATA", folder.toString());
    environment.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
    ChildJvm service = ChildJvm.start(Main.class, environment);
    assertThat(service.awaitLine("Bangshou is ready: ")).endsWith("http://localhost:" + port);
    return service;
  }

  /** The status, or 0 when nobody answers. */
  private int status(String path) {
    try {
      return client.send(get(path), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(10))
        .build();
  }

  private boolean isPid(String file, long pid) {
    try {
      return pid(file) == pid;
    } catch (IOException | NumberFormatException e) {
      return true; // being written
    }
  }

  private long pid(String file) throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve(file)).getFirst().strip());
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }
}
