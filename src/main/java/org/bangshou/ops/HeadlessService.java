package org.bangshou.ops;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The product without its web server, for a command that does one thing and ends. */
final class HeadlessService implements AutoCloseable {

  /** It runs wherever it is called, and takes neither that folder's rules nor a run of the solver. */
  private static final Map<String, Object> MODEST =
      Map.of("bangshou.policy.follow-folder", false, "bangshou.planning.workers", 0, "bangshou.simulator", false);

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
    if (environment.missing().isEmpty()) return new HeadlessService(null, application(environment, Map.of()));
    EmbeddedServers servers = EmbeddedServers.start(environment.folder(), environment.missing());
    try {
      return new HeadlessService(servers, application(environment, servers.properties()));
    } catch (RuntimeException failed) {
      servers.close();
      throw failed;
    }
  }

  /** The same, but while a running product has the data folder, on the servers of that one. */
  static HeadlessService openBeside(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    if (environment.missing().isEmpty() || !FolderLock.isTaken(environment.folder())) return open(variables);
    Map<String, Object> theirs = RunningServers.properties(environment.folder(), environment.missing());
    return new HeadlessService(null, application(environment, theirs));
  }

  /** On servers that are there, with settings that say where. */
  static HeadlessService on(Map<String, Object> settings) {
    return new HeadlessService(null, application(settings));
  }

  private static ApplicationContext application(Environment environment, Map<String, Object> servers) {
    Map<String, Object> properties = new HashMap<>(environment.properties());
    properties.putAll(servers);
    return application(properties);
  }

  private static ApplicationContext application(Map<String, Object> settings) {
    Map<String, Object> properties = new HashMap<>(settings);
    // only the command of that name loads the demo
    properties.put("bangshou.demo", false);
    properties.putAll(MODEST);
    return ApplicationContext.builder().properties(properties).start();
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
