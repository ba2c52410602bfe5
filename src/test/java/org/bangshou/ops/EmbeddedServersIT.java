package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangshou.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real processes: what the embedded servers promise about starts, ends and data. */
class EmbeddedServersIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void dataSurvivesARestart() throws SQLException {
    try (var servers = start()) {
      sql(servers, "CREATE TABLE kept AS SELECT 7 AS n");
      redis(servers, commands -> commands.set("kept", "7"));
    }
    try (var servers = start()) {
      assertThat(sql(servers, "SELECT n FROM kept")).isEqualTo("7");
      assertThat(redis(servers, commands -> commands.get("kept"))).isEqualTo("7");
    }
  }

  @Test
  void stoppingLeavesNoProcess() {
    long postgres;
    long redis;
    try (var servers = start()) {
      postgres = servers.postgresPid();
      redis = servers.redisPid();
      assertThat(List.of(postgres, redis)).allMatch(EmbeddedServersIT::isAlive);
    }
    assertThat(List.of(postgres, redis)).noneMatch(EmbeddedServersIT::isAlive);
  }

  @Test
  void whatAKilledJvmLeftRunningIsStoppedAndItsDataGoesOn() throws SQLException {
    List<Long> left = leaveServersBehind();
    assertThat(left).allMatch(EmbeddedServersIT::isAlive);
    try (var servers = start()) {
      // ended, they are on the system's list until init has taken note
      Eventually.within(
          SOON, "gone: " + left, () -> left.stream().noneMatch(EmbeddedServersIT::isAlive));
      assertThat(sql(servers, "SELECT 1")).isEqualTo("1");
      assertThat(redis(servers, RedisCommands::ping)).isEqualTo("PONG");
    }
  }

  @Test
  void aProcessThatGotTheNumberOfADeadServerIsLeftAlone() throws Exception {
    try (var servers = start()) {
      sql(servers, "CREATE TABLE kept AS SELECT 7 AS n");
    }
    Path pidFile = folder.resolve("postgres/data/postmaster.pid");
    Process bystander = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(pidFile, bystander.pid() + "\n" + pidFile.getParent() + "\n1\n5432\n");
      Files.writeString(folder.resolve("redis/redis.pid"), bystander.pid() + "\n");
      try (var servers = start()) {
        assertThat(sql(servers, "SELECT n FROM kept")).isEqualTo("7");
      }
      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroyForcibly();
    }
  }

  @Test
  void aKilledPostgresComesBackOnItsPortWithWhatWasCommitted() throws SQLException {
    try (var servers = start()) {
      sql(servers, "CREATE TABLE kept AS SELECT 7 AS n");
      String url = servers.jdbcUrl("bangshou");
      long killed = servers.postgresPid();
      servers.killPostgres();
      Eventually.within(SOON, "PostgreSQL is back", () -> isAnother(killed, servers.postgresPid()));
      Eventually.within(SOON, "PostgreSQL answers", () -> answers(url));
      assertThat(servers.jdbcUrl("bangshou")).isEqualTo(url);
      assertThat(sql(servers, "SELECT n FROM kept")).isEqualTo("7");
    }
  }

  @Test
  void aKilledRedisComesBackOnItsPort() {
    try (var servers = start()) {
      String uri = servers.redisUri();
      long killed = servers.redisPid();
      servers.killRedis();
      Eventually.within(SOON, "Redis is back", () -> isAnother(killed, servers.redisPid()));
      Eventually.within(SOON, "Redis answers", () -> pongs(servers));
      assertThat(servers.redisUri()).isEqualTo(uri);
    }
  }

  @Test
  void aFolderHasOneOwner() {
    try (var servers = start()) {
      assertThat(servers).isNotNull();
      assertThatThrownBy(this::start).isInstanceOf(StartFailure.class).hasMessageContaining("in use");
    }
  }

  @Test
  void durabilityIsNotTradedForSpeed() throws SQLException {
    try (var servers = start()) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(sql(servers, "SHOW " + setting)).isEqualTo("on");
      }
    }
  }

  @Test
  void nobodyComesInWithoutThePassword() {
    try (var servers = start()) {
      String open = servers.jdbcUrl("bangshou").replaceFirst("&password=.*", "");
      assertThat(answers(open)).isFalse();
    }
  }

  private EmbeddedServers start() {
    return EmbeddedServers.start(DataFolder.at(folder));
  }

  private List<Long> leaveServersBehind() {
    try (var child = ChildJvm.start(ServersAlone.class, Map.of(), folder.toString())) {
      List<String> words = List.of(child.awaitLine("up ").split(" "));
      child.kill();
      return words.subList(1, 3).stream().map(Long::valueOf).toList();
    }
  }

  private static boolean isAnother(long killed, long pid) {
    return pid > 0 && pid != killed;
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static boolean answers(String url) {
    try (var connection = DriverManager.getConnection(url)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static boolean pongs(EmbeddedServers servers) {
    try {
      return redis(servers, RedisCommands::ping).equals("PONG");
    } catch (RedisException e) {
      return false;
    }
  }

  /** The first column of the first row; the statement itself when it has no rows to give. */
  private static String sql(EmbeddedServers servers, String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(servers.jdbcUrl("bangshou"));
        var run = connection.createStatement()) {
      if (!run.execute(statement)) return statement;
      var rows = run.getResultSet();
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static String redis(
      EmbeddedServers servers, Function<RedisCommands<String, String>, String> use) {
    try (var client = RedisClient.create(servers.redisUri());
        var connection = client.connect()) {
      return use.apply(connection.sync());
    }
  }
}
