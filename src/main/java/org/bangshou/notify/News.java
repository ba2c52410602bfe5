package org.bangshou.notify;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import org.bangshou.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells all nodes, after a commit, that the outbox has something new. The news is only a knock at the
 * door: what is new stands in PostgreSQL, and a knock that is lost costs half a second.
 */
@Singleton
class News {

  private static final String CHANNEL = "bangshou:news";

  private final BeanProvider<RedisClient> redis;
  private final LiveEvents live;
  private volatile @Nullable StatefulRedisPubSubConnection<String, String> hearing;

  News(BeanProvider<RedisClient> redis, LiveEvents live) {
    this.redis = redis;
    this.live = live;
  }

  @TransactionalEventListener
  void onCommitted(DomainEvent event) {
    live.wake();
    knock(event.topic());
  }

  private void knock(String topic) {
    var connection = hearing;
    if (connection == null) return;
    try {
      var _ = connection.async().publish(CHANNEL, topic);
    } catch (RedisException away) {
      // the others look by themselves within half a second
    }
  }

  /** Lettuce reconnects by itself; only the first connection needs somebody who tries. */
  @Scheduled(initialDelay = "0s", fixedDelay = "2s")
  void connect() {
    if (hearing != null) return;
    try {
      var connection = redis.get().connectPubSub();
      connection.addListener(
          new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
              live.wake();
            }
          });
      connection.async().subscribe(CHANNEL);
      hearing = connection;
    } catch (RedisException | BeanContextException away) {
      hearing = null;
    }
  }
}
