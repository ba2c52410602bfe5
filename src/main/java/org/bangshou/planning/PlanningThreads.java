package org.bangshou.planning;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for the solver: it computes without pause, so it must not sit on those that answer people. */
@Factory
class PlanningThreads {

  static final String NAME = "planning";

  @Singleton
  @Named(NAME)
  @Bean(preDestroy = "shutdown")
  ExecutorService threads() {
    return Executors.newCachedThreadPool(Thread.ofPlatform().name("planning-", 0).daemon().factory());
  }
}
