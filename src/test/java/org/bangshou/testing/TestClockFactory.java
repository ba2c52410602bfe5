package org.bangshou.testing;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that runs, but from another moment on, so that no test depends on the hour at which it runs. */
@Factory
@Requires(property = "test.now")
class TestClockFactory {

  @Singleton
  @Replaces(Clock.class)
  Clock clock(@Value("${test.now}") String now) {
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse(now)));
  }
}
