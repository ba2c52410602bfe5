package org.bangshou.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bare claim in PostgreSQL alone, as pgbench measures it: two statements, one durable transaction. */
final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final int CLIENTS = 32;

  private final String url;

  PgBench(String url) throws SQLException {
    this.url = url;
    tell(
        """
        CREATE TABLE bare (id int PRIMARY KEY, taken int NOT NULL, seats int NOT NULL CHECK (taken <= seats));
        CREATE TABLE bare_claim (n bigserial PRIMARY KEY, bare int NOT NULL REFERENCES bare, who int NOT NULL, waits boolean NOT NULL);
        INSERT INTO bare SELECT i, 0, 100000000 FROM generate_series(1, 1000) i;
        """);
  }

  void tell(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Claims of one row, per second. */
  double hot() throws Exception {
    return run("\\set id 1\n" + CLAIM, List.of("-T", "3"));
  }

  /** Claims of a thousand rows, per second. */
  double spread() throws Exception {
    return run("\\set id random(1, 1000)\n" + CLAIM, List.of("-T", "3"));
  }

  /** Seconds in which so many claims of a row with so many seats are answered; who gets none is put down as waiting. */
  double rush(int claims, int seats) throws Exception {
    tell("UPDATE bare SET taken = 0, seats = " + seats + " WHERE id = 1");
    String rush =
        """
        WITH taken AS (UPDATE bare SET taken = taken + 1 WHERE id = 1 AND taken < seats RETURNING 1)
        INSERT INTO bare_claim (bare, who, waits) SELECT 1, :client_id, NOT EXISTS (SELECT FROM taken);
        """;
    double perSecond = run(rush, List.of("-t", String.valueOf(Math.ceilDiv(claims, CLIENTS))));
    tell("UPDATE bare SET taken = 0, seats = 100000000 WHERE id = 1");
    return claims / perSecond;
  }

  private static final String CLAIM =
      """
      BEGIN;
      UPDATE bare SET taken = taken + 1 WHERE id = :id AND taken < seats;
      INSERT INTO bare_claim (bare, who, waits) VALUES (:id, :client_id, false);
      COMMIT;
      """;

  private double run(String script, List<String> length) throws IOException, InterruptedException {
    Path file = Files.writeString(Files.createTempFile("bare", ".sql"), script);
    URI at = URI.create(url.substring("jdbc:".length()));
    List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", String.valueOf(CLIENTS), "-j", "2", "-f", file.toString()));
    command.addAll(length);
    command.addAll(List.of("-h", at.getHost(), "-p", String.valueOf(at.getPort()), "-U", parameter(at, "user"), at.getPath().substring(1)));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Map.of("PGPASSWORD", parameter(at, "password")));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Files.delete(file);
    Matcher rate = RATE.matcher(said);
    if (process.waitFor() != 0 || !rate.find()) throw new IllegalStateException("pgbench: " + said);
    return Double.parseDouble(rate.group(1));
  }

  private static String parameter(URI at, String name) {
    Matcher value = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(at.getQuery());
    return value.find() ? value.group(1) : "";
  }
}
