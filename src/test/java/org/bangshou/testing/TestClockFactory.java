package org.bangshou.testing;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** The house's clock set by a test, so that no test depends on the hour at which it runs. */
@Factory
@Requires(property = "test.now")
class TestClockFactory {

  @Singleton
  @Bean(typed = {Clock.class, MovableClock.class})
  @Replaces(Clock.class)
  MovableClock clock(@Value("${test.now}") String now) {
    return new MovableClock(Instant.parse(now));
  }
}
