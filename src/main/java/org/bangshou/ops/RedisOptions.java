package org.bangshou.ops;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.Delay;
import io.micronaut.configuration.lettuce.ClientResourcesMutator;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long anybody waits for Redis: not at all while it is away. */
@Factory
class RedisOptions {

  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final Duration LONGEST_GAP = Duration.ofMillis(500);

  @Singleton
  ClientOptions clientOptions() {
    return ClientOptions.builder()
        .autoReconnect(true)
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).keepAlive(true).build())
        .timeoutOptions(TimeoutOptions.enabled())
        .build();
  }

  /** Micronaut's own client factory does not look for options. */
  @Singleton
  BeanCreatedEventListener<RedisClient> giveOptions(ClientOptions options) {
    return created -> {
      created.getBean().setOptions(options);
      return created.getBean();
    };
  }

  /** Lettuce would let up to 30 s pass between two tries. */
  @Singleton
  ClientResourcesMutator reconnectSoon() {
    return (resources, settings) ->
        resources.reconnectDelay(
            Delay.exponential(0, LONGEST_GAP.toMillis(), TimeUnit.MILLISECONDS, 2));
  }
}
