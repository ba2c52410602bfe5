package org.bangshou.notify;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import org.bangshou.policy.Policies;
import reactor.core.Disposable;

/** Wakes the rules of this node when another one has put others into force, so that nobody waits for the next look. */
@Context
class RulesNews {

  private final Disposable hearing;

  RulesNews(LiveEvents live, Policies policies) {
    this.hearing =
        live.stream(event -> event.topic().equals(Policies.ACTIVATED), null).subscribe(event -> policies.lookAgain());
  }

  @PreDestroy
  void stop() {
    hearing.dispose();
  }
}
