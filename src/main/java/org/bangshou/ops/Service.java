package org.bangshou.ops;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running product: its own servers first, then the application. It stops in the other order:
 * requests finished, pools closed, servers stopped.
 */
final class Service implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Environment environment;
  private @Nullable EmbeddedServers servers;
  private @Nullable ApplicationContext application;

  private Service(Environment environment) {
    this.environment = environment;
  }

  /** Starts all of it. What the operator should know is told line by line. */
  static Service start(Map<String, String> variables, Consumer<String> tell) {
    Service service = new Service(new Environment(variables));
    try {
      service.startServers(tell);
      service.startApplication();
      return service;
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  private void startServers(Consumer<String> tell) {
    if (environment.needsFolder()) tell.accept("Data folder: " + environment.folder());
    if (!environment.missing().isEmpty()) {
      servers = EmbeddedServers.start(environment.folder(), environment.missing());
    }
  }

  private void startApplication() {
    Map<String, Object> properties = environment.properties();
    if (servers != null) properties.putAll(servers.properties());
    if (environment.wantsDemo()) properties.put("bangshou.demo", true);
    ApplicationContext started = ApplicationContext.builder().properties(properties).build();
    application = started;
    started.start();
    started.findBean(RedisHealth.class).ifPresent(RedisHealth::warmUp);
    started.getBean(EmbeddedServer.class).start();
  }

  /** Where a browser on this machine finds it. */
  String address() {
    return "http://localhost:" + application().getBean(EmbeddedServer.class).getPort();
  }

  void awaitStop() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try (EmbeddedServers last = servers) {
      ApplicationContext running = application;
      if (running == null || !running.isRunning()) return;
      LOG.info("Stopping: no new requests, finishing those that run");
      running.findBean(Drain.class).ifPresent(Drain::begin);
      running.close();
      LOG.info("Stopped");
    } finally {
      stopped.countDown();
    }
  }

  private ApplicationContext application() {
    if (application == null) throw new IllegalStateException("not started");
    return application;
  }
}
