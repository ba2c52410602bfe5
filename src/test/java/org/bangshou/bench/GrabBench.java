package org.bangshou.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bangshou.testing.CrowdFixtures;
import org.bangshou.testing.RealServers;
import org.junit.jupiter.api.Test;

/**
 * The first table of grabbing: claims of one order over HTTP with tokens and all rules, beside the
 * same number of bare hot-row claims in PostgreSQL, in turn on one machine. Only the ratio counts.
 * Run by deploy/bench.sh grab, which reads target/bench/grab.json.
 */
class GrabBench {

  private static final int PEOPLE = 200;
  private static final int PAIRS = 4;
  private static final int CLIENTS = 32;

  @Test
  void table() throws Exception {
    Map<String, Object> settings = new HashMap<>(RealServers.properties());
    settings.put("bangshou.demo", true);
    String url = String.valueOf(settings.get("datasources.default.url"));
    try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings, "test")) {
      CrowdFixtures.barbersWithAccounts(url, "bench", PEOPLE);
      String house = server.getURL().toString();
      List<Api> crowd = atOnce(4, Stream.iterate(1, n -> n + 1).limit(PEOPLE).<Callable<Api>>map(n -> () -> new Api(house, "bench" + n)).toList());
      warmUp(house, crowd);
      List<double[]> pairs = new ArrayList<>();
      for (int pair = 1; pair <= PAIRS; pair++) {
        double bare = perSecond(() -> bare(url));
        String order = post(house, 3 + pair);
        double product = perSecond(() -> claims(crowd, order));
        pairs.add(new double[] {bare, product});
        System.out.printf("pair %d: bare hot row %.0f/s, product over HTTP %.0f/s, ratio %.2f%n", pair, bare, product, product / bare);
      }
      write(pairs);
    }
  }

  private static void warmUp(String house, List<Api> crowd) throws Exception {
    claims(crowd, post(house, 2));
  }

  private static void claims(List<Api> crowd, String order) throws Exception {
    List<Integer> answers =
        atOnce(CLIENTS, crowd.stream().<Callable<Integer>>map(p -> () -> p.status("/api/v1/orders/" + order + "/claims", "{}")).toList());
    if (answers.stream().anyMatch(s -> s >= 500)) throw new AssertionError("not everybody was answered: " + answers);
  }

  private static void bare(String url) throws Exception {
    tell(url, "CREATE TABLE IF NOT EXISTS hot (id int PRIMARY KEY, taken int); CREATE TABLE IF NOT EXISTS hot_claim (n serial, who int);"
        + " INSERT INTO hot VALUES (1, 0) ON CONFLICT (id) DO UPDATE SET taken = 0");
    List<Callable<Boolean>> clients = new ArrayList<>();
    for (int c = 0; c < CLIENTS; c++) clients.add(() -> bareClient(url));
    atOnce(CLIENTS, clients);
  }

  private static boolean bareClient(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int claim = 0; claim < Math.ceilDiv(PEOPLE, CLIENTS); claim++) {
        statement.executeUpdate("UPDATE hot SET taken = taken + 1 WHERE id = 1 AND taken < 1000000");
        statement.executeUpdate("INSERT INTO hot_claim (who) VALUES (1)");
        connection.commit();
      }
    }
    return true;
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double perSecond(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return PEOPLE / ((System.nanoTime() - start) / 1e9);
  }

  private static String post(String house, int day) {
    Instant start = Instant.now().plus(Duration.ofDays(day)).truncatedTo(java.time.temporal.ChronoUnit.DAYS).plus(Duration.ofHours(1));
    String seats = "{\"skill\":\"barber\",\"level\":1},".repeat(PEOPLE);
    String order =
        new Api(house, "requester")
            .post(
                "/api/v1/orders",
                """
                {"function":"public-benefit","title":"bench","region":"330521","place":"somewhere","durationMinutes":60,
                 "windows":[{"start":"%s","end":"%s"}],"seats":[%s],"mode":"GRAB"}
                """
                    .formatted(start, start.plus(Duration.ofHours(1)), seats.substring(0, seats.length() - 1)))
            .path("order").path("id").asText();
    new Api(house, "coordinator").post("/api/v1/orders/" + order + "/approval", "{}");
    return order;
  }

  private static <T> List<T> atOnce(int threads, List<Callable<T>> acts) throws Exception {
    try (var crowd = Executors.newFixedThreadPool(threads)) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : crowd.invokeAll(acts)) answers.add(answer.get());
      return answers;
    }
  }

  private static void tell(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void write(List<double[]> pairs) throws IOException {
    double[] ratios = pairs.stream().mapToDouble(p -> p[1] / p[0]).sorted().toArray();
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("median", ratios[ratios.length / 2]);
    figure.put("low", ratios[0]);
    figure.put("high", ratios[ratios.length - 1]);
    System.out.printf("hot order over HTTP / bare hot row: median %.2f (%.2f to %.2f)%n", ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
    Path out = Files.createDirectories(Path.of("target", "bench")).resolve("grab.json");
    Files.writeString(out, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("hot-over-bare", figure)));
  }
}
