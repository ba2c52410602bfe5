package org.bangshou.testing;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.bangshou.kernel.Ids;
import org.bangshou.ops.DataFolder;
import org.bangshou.ops.EmbeddedServers;

/** The house without its web server, each time on an empty database of one real PostgreSQL. */
public final class TestHouse {

  private TestHouse() {}

  private static final class Servers {
    private static final EmbeddedServers RUNNING = start();

    private static EmbeddedServers start() {
      Path folder = Path.of("target", "test-house", String.valueOf(ProcessHandle.current().pid()));
      EmbeddedServers servers =
          EmbeddedServers.start(DataFolder.at(folder), EnumSet.of(EmbeddedServers.Part.POSTGRES));
      Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
      return servers;
    }
  }

  /** A context on a fresh database; close it when done. */
  public static ApplicationContext open(Map<String, Object> properties) {
    String database = "house_" + Ids.next().toString().replace("-", "");
    Servers.RUNNING.createDatabase(database);
    Map<String, Object> all = new HashMap<>(Servers.RUNNING.properties());
    all.put("datasources.default.url", Servers.RUNNING.jdbcUrl(database));
    all.put("datasources.default.maximum-pool-size", 4);
    all.put("bangshou.demo", false);
    all.putAll(properties);
    return ApplicationContext.run(all, "test");
  }

  public static ApplicationContext open() {
    return open(Map.of());
  }
}
