package org.bangshou.testing;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;

/** The house without its web server, each time on an empty database. */
public final class TestHouse {

  private TestHouse() {}

  /** Close it when done. */
  public static ApplicationContext open() {
    return open(Map.of());
  }

  /** The same with settings of its own, which win. */
  public static ApplicationContext open(Map<String, Object> settings) {
    Map<String, Object> properties = new HashMap<>(RealServers.properties());
    properties.put("datasources.default.maximum-pool-size", 4);
    properties.putAll(settings);
    return ApplicationContext.run(properties, "test");
  }
}
