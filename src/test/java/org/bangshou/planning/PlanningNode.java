package org.bangshou.planning;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A node that works on runs, in a JVM of its own: to be killed. */
public final class PlanningNode {

  static final String READY = "A planning node is ready";

  private PlanningNode() {}

  public static void main(String[] databaseAndRedis) throws InterruptedException {
    ApplicationContext.run(
        Map.of(
            "datasources.default.url", databaseAndRedis[0], "redis.uri", databaseAndRedis[1], "bangshou.demo", false,
            "bangshou.planning.lease", RunsGoOnIT.LEASE),
        "test");
    System.out.println(READY);
    new CountDownLatch(1).await();
  }
}
