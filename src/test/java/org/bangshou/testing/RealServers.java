package org.bangshou.testing;

import io.lettuce.core.RedisClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangshou.ops.DataFolder;
import org.bangshou.ops.EmbeddedServers;

/**
 * The PostgreSQL and the Redis that the tests of one JVM share. Started by the first who asks,
 * stopped when the JVM ends.
 */
public final class RealServers {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private RealServers() {}

  /** The JDBC URL, user and password included, of a new empty database. */
  public static String freshDatabase() {
    // the folder outlives the JVM: a name of the last run must not come again
    String name =
        "test_" + ProcessHandle.current().pid() + "_" + System.currentTimeMillis() + "_"
            + DATABASES.incrementAndGet();
    servers().createDatabase(name);
    return servers().jdbcUrl(name);
  }

  /** The URI of the Redis; what other tests left in it is still there. */
  public static String redis() {
    return servers().redisUri();
  }

  /** The URI of the Redis, emptied. */
  public static String freshRedis() {
    try (RedisClient client = RedisClient.create(redis());
        var connection = client.connect()) {
      connection.sync().flushall();
    }
    return redis();
  }

  /** The settings of an application on a new empty database and this Redis. */
  public static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("datasources.default.url", freshDatabase());
    properties.put("redis.uri", redis());
    return properties;
  }

  private static EmbeddedServers servers() {
    return Holder.SERVERS;
  }

  private static final class Holder {

    static final EmbeddedServers SERVERS = start();

    private static EmbeddedServers start() {
      Path folder = Path.of("target", "real-servers", Long.toString(ProcessHandle.current().pid()));
      EmbeddedServers servers = EmbeddedServers.start(DataFolder.at(folder));
      Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-real-servers"));
      return servers;
    }
  }
}
