package org.bangshou.ops;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and Redis run by the product itself, on free loopback ports, with their data in a data
 * folder. Whoever starts them owns the folder until {@link #close}; a killed server comes back on
 * its port within about two seconds.
 */
public final class EmbeddedServers implements AutoCloseable {

  /** What can be run. */
  public enum Part {
    POSTGRES,
    REDIS
  }

  /** The user who owns everything in the embedded PostgreSQL. */
  public static final String USERNAME = PostgresServer.NAME;

  private final FolderLock lock;
  private @Nullable PostgresServer postgres;
  private @Nullable RedisServer redis;

  private EmbeddedServers(FolderLock lock) {
    this.lock = lock;
  }

  /** Starts both on the data of that folder. */
  public static EmbeddedServers start(DataFolder folder) {
    return start(folder, EnumSet.allOf(Part.class));
  }

  /**
   * Starts the parts asked for. What a killed run left running in the folder is stopped first.
   *
   * @throws StartFailure when the folder is in use, or a server does not start
   */
  public static EmbeddedServers start(DataFolder folder, Set<Part> parts) {
    EmbeddedServers servers = new EmbeddedServers(FolderLock.take(folder));
    try {
      if (parts.contains(Part.POSTGRES)) servers.startPostgres(folder);
      if (parts.contains(Part.REDIS)) servers.startRedis(folder);
      return servers;
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private void startPostgres(DataFolder folder) {
    PostgresServer started = new PostgresServer(folder);
    postgres = started;
    started.start();
    started.createDatabase(PostgresServer.NAME);
  }

  private void startRedis(DataFolder folder) {
    RedisServer started = new RedisServer(folder);
    redis = started;
    started.start();
  }

  /** Where they are, as the settings of the application that will use them. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    if (postgres != null) {
      properties.put("datasources.default.url", postgres.jdbcUrl(PostgresServer.NAME));
      properties.put("datasources.default.username", USERNAME);
      properties.put("datasources.default.password", postgres.password());
    }
    if (redis != null) properties.put("redis.uri", redis.uri());
    return properties;
  }

  /** The JDBC URL of a database there, with user and password in it. */
  public String jdbcUrl(String database) {
    PostgresServer server = postgres();
    return server.jdbcUrl(database) + "?user=" + USERNAME + "&password=" + server.password();
  }

  /** Makes an empty database of that name; nothing when it is there. */
  public void createDatabase(String database) {
    postgres().createDatabase(database);
  }

  /** The URI of Redis, with its password and a command timeout of 300 ms. */
  public String redisUri() {
    return redis().uri();
  }

  /** The process id of PostgreSQL, or -1 while it is down. */
  public long postgresPid() {
    return postgres().pid();
  }

  /** The process id of Redis, or -1 while it is down. */
  public long redisPid() {
    return redis().pid();
  }

  /** Kills PostgreSQL as a power cut would. It comes back by itself. */
  public void killPostgres() {
    postgres().kill();
  }

  /** Kills Redis as a power cut would. It comes back by itself. */
  public void killRedis() {
    redis().kill();
  }

  /** Stops what runs, data on disk, and gives the folder back. */
  @Override
  public void close() {
    try (FolderLock held = lock;
        PostgresServer second = postgres;
        RedisServer first = redis) {
      // closed in reverse order: Redis, PostgreSQL, lock
    }
  }

  private PostgresServer postgres() {
    if (postgres == null) throw new IllegalStateException("PostgreSQL was not asked for");
    return postgres;
  }

  private RedisServer redis() {
    if (redis == null) throw new IllegalStateException("Redis was not asked for");
    return redis;
  }
}
