package org.bangshou.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.ops.EmbeddedServers.Part;

/**
 * The servers of a product that is running on a data folder, for a command that works beside it: where they
 * are is read from what they themselves wrote there.
 */
final class RunningServers {

  /** The line of postmaster.pid that names the port. */
  private static final int PORT_LINE = 3;

  private final DataFolder folder;
  private final Secrets secrets;

  private RunningServers(DataFolder folder) {
    this.folder = folder;
    this.secrets = new Secrets(folder);
  }

  /**
   * The settings by which an application uses them.
   *
   * @param parts which of them the product runs
   * @throws StartFailure when one of them is not up
   */
  static Map<String, Object> properties(DataFolder folder, Set<Part> parts) {
    RunningServers running = new RunningServers(folder);
    Map<String, Object> properties = new HashMap<>();
    if (parts.contains(Part.POSTGRES)) {
      properties.put("datasources.default.url", running.jdbcUrl());
      properties.put("datasources.default.username", EmbeddedServers.USERNAME);
      properties.put("datasources.default.password", running.secrets.get("postgres-password"));
    }
    if (parts.contains(Part.REDIS)) properties.put("redis.uri", running.redisUri());
    return properties;
  }

  private String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/" + PostgresServer.NAME;
  }

  private String redisUri() {
    return "redis://:" + secrets.get("redis-password") + "@127.0.0.1:" + redisPort() + "?timeout=300ms";
  }

  private String postgresPort() {
    List<String> state = lines("postgres/data/postmaster.pid");
    if (state.size() <= PORT_LINE) throw new StartFailure("the PostgreSQL of " + folder + " is not up yet");
    return state.get(PORT_LINE).strip();
  }

  private String redisPort() {
    return lines("redis/redis.conf").stream()
        .filter(line -> line.startsWith("port "))
        .map(line -> line.substring("port ".length()).strip())
        .findFirst()
        .orElseThrow(() -> new StartFailure("redis.conf in " + folder + " names no port"));
  }

  private List<String> lines(String name) {
    Path file = folder.path().resolve(name);
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new StartFailure("the product on " + folder + " is not up yet: cannot read " + file, e);
    }
  }
}
