package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.kernel.Zone;
import org.bangshou.testing.CrowdFixtures;
import org.bangshou.testing.Description;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis, PostgreSQL and the service itself are killed in the middle of grabs, each as a power cut would. */
class CrashIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PEOPLE = 24;
  private static final int SEATS = 6;
  private static final int KILL_AFTER = 8;

  @TempDir Path folder;

  private final int port = Ports.free();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Description description = Description.packaged();
  /** Key of a claim to the answer that was given: its status and body. */
  private final Map<String, String> answered = new ConcurrentHashMap<>();

  @Test
  void nothingAcknowledgedIsLostAndNothingDoubled() throws Exception {
    try (EmbeddedServers servers = EmbeddedServers.start(DataFolder.at(folder.resolve("servers")))) {
      servers.createDatabase("crash");
      String url = servers.jdbcUrl("crash");
      ChildJvm service = serve(url, servers.redisUri());
      try {
        CrowdFixtures.barbersWithAccounts(url, "crash", PEOPLE);
        Map<String, String> tokens = logIn();
        wave(1, tokens, servers::killRedis);
        wave(2, tokens, servers::killPostgres);
        ChildJvm victim = service;
        List<ChildJvm> next = new ArrayList<>();
        wave(3, tokens, () -> {
          victim.kill();
          next.add(serve(url, servers.redisUri()));
        });
        service = next.getFirst();
        check(url, tokens);
      } finally {
        service.close();
      }
    }
  }

  /** Everybody claims both orders of the wave; in the middle something dies; everybody repeats until answered. */
  private void wave(int number, Map<String, String> tokens, Runnable kill) throws Exception {
    List<String> orders = List.of(post(2 * number), post(2 * number + 1));
    int before = answered.size();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> acts = new ArrayList<>();
      for (String order : orders) {
        tokens.forEach((person, token) -> acts.add(crowd.submit(() -> claim(order, person, token))));
      }
      acts.add(
          crowd.submit(
              () -> {
                Eventually.within(PATIENCE, "some answers", () -> answered.size() >= before + KILL_AFTER);
                kill.run();
              }));
      for (Future<?> act : acts) act.get();
    }
    assertThat(answered).as("everybody was answered").hasSize(before + 2 * tokens.size());
  }

  private void claim(String order, String person, String token) {
    String key = order + person;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var answer = send("POST", "/api/v1/orders/" + order + "/claims", "{}", token, key);
      if (answer != null && (answer.statusCode() < 500 && answer.statusCode() != 429) && !isInFlight(answer)) {
        answered.put(key, answer.statusCode() + " " + answer.body());
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new AssertionError("no answer to " + key + " within " + PATIENCE);
  }

  private static boolean isInFlight(HttpResponse<String> answer) {
    return answer.headers().firstValue("Retry-After").isPresent();
  }

  private void check(String url, Map<String, String> tokens) throws SQLException {
    List<String> granted = new ArrayList<>();
    answered.forEach((key, answer) -> {
      if (answer.startsWith("201")) granted.add(find("\"(?:id|commitment)\"\\s*:\\s*\"([0-9a-f-]{36})\"", answer));
    });
    assertThat(granted).as("every seat of six orders went to somebody").hasSize(6 * SEATS).doesNotHaveDuplicates();
    for (String commitment : granted) {
      assertThat(ask(url, "SELECT status FROM commitment WHERE id = '" + commitment + "'")).as(commitment).isEqualTo("ACCEPTED");
    }
    assertThat(ask(url, "SELECT count(*) FROM commitment c JOIN service_order o ON o.id = c.order_id WHERE o.title LIKE 'wave%'"))
        .as("nothing more than was acknowledged").isEqualTo(String.valueOf(granted.size()));
    assertThat(ask(url, "SELECT count(*) FROM (SELECT 1 FROM waitlist GROUP BY order_id, volunteer_id HAVING count(*) > 1) twice")).isEqualTo("0");
    Map.Entry<String, String> one = answered.entrySet().stream().filter(e -> e.getValue().startsWith("201")).findFirst().orElseThrow();
    String person = one.getKey().substring(36);
    var again = send("POST", "/api/v1/orders/" + one.getKey().substring(0, 36) + "/claims", "{}", String.valueOf(tokens.get(person)), one.getKey());
    assertThat(String.valueOf(again == null ? "" : again.body())).as("the same key gets the same answer after all this")
        .contains(find("\"(?:id|commitment)\"\\s*:\\s*\"([0-9a-f-]{36})\"", one.getValue()));
  }

  private String post(int day) {
    LocalDate date = Zone.day(Instant.now()).plusDays(day);
    String start = Zone.instant(date.atTime(9, 0)).toString();
    String end = Zone.instant(date.atTime(11, 0)).toString();
    String seats = "{\"skill\":\"barber\",\"level\":1},".repeat(SEATS);
    String body =
        """
        {"function":"public-benefit","title":"wave %d","region":"330521","place":"somewhere","durationMinutes":60,
         "windows":[{"start":"%s","end":"%s"}],"seats":[%s],"mode":"GRAB"}
        """
            .formatted(day, start, end, seats.substring(0, seats.length() - 1));
    String order = find("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"", text(send("POST", "/api/v1/orders", body, token("requester"), "")));
    text(send("POST", "/api/v1/orders/" + order + "/approval", "{}", token("coordinator"), ""));
    return order;
  }

  private Map<String, String> logIn() {
    Map<String, String> tokens = new HashMap<>();
    for (int i = 1; i <= PEOPLE; i++) tokens.put("crash" + i, token("crash" + i));
    return tokens;
  }

  private String token(String username) {
    String login = "{\"username\":\"" + username + "\",\"password\":\"bangshou-demo\"}";
    return find("\"access_token\"\\s*:\\s*\"([^\"]+)\"", text(send("POST", "/login", login, "", "")));
  }

  private static String text(@Nullable HttpResponse<String> answer) {
    HttpResponse<String> there = Objects.requireNonNull(answer, "no answer");
    assertThat(there.statusCode()).as(there.body()).isLessThan(300);
    return there.body();
  }

  private @Nullable HttpResponse<String> send(
      String method, String path, String body, String token, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    if (!key.isEmpty()) request.header("Idempotency-Key", key);
    try {
      HttpRequest asked = request.build();
      HttpResponse<String> answer = client.send(asked, BodyHandlers.ofString());
      description.check(Exchange.of(asked, answer, answer.body()));
      return answer;
    } catch (IOException unreachable) {
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ChildJvm serve(String url, String redis) {
    ChildJvm service =
        ChildJvm.start(
            Main.class,
            Map.of(
                "DATASOURCE_URL", url, "REDIS_URI", redis, "MICRONAUT_SERVER_PORT", String.valueOf(port),
                "MICRONAUT_SERVER_HOST", "127.0.0.1", "BANGSHOU_DEMO", "true", "BANGSHOU_SIMULATOR", "false",
                "JWT_SECRET", "only-for-tests-only-for-tests-only-for-tests", "BANGSHOU_DATA", folder.resolve("data").toString()));
    service.awaitLine("Bangshou is ready: ");
    return service;
  }

  private static String find(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }

  private static String ask(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
