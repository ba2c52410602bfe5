package org.bangshou.ops;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The product without its web server, for a command that does one thing and ends. */
final class HeadlessService implements AutoCloseable {

  private final @Nullable EmbeddedServers servers;
  private final ApplicationContext application;

  private HeadlessService(@Nullable EmbeddedServers servers, ApplicationContext application) {
    this.servers = servers;
    this.application = application;
  }

  /**
   * Opens the database that the variables name, else the product's own.
   *
   * @throws StartFailure when the data folder is in use by a running product
   */
  static HeadlessService open(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    EmbeddedServers servers =
        environment.missing().isEmpty()
            ? null
            : EmbeddedServers.start(environment.folder(), environment.missing());
    try {
      Map<String, Object> properties = new HashMap<>(environment.properties());
      if (servers != null) properties.putAll(servers.properties());
      // only the command of that name loads the demo
      properties.put("bangshou.demo", false);
      return new HeadlessService(servers, ApplicationContext.builder().properties(properties).start());
    } catch (RuntimeException failed) {
      if (servers != null) servers.close();
      throw failed;
    }
  }

  <T> T get(Class<T> bean) {
    return application.getBean(bean);
  }

  @Override
  public void close() {
    try (EmbeddedServers last = servers) {
      application.close();
    }
  }
}
