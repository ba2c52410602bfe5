package org.bangshou.planning;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bangshou.kernel.Heard;

/** Counts what happens anywhere in the house; a run that sees another count looks what has become of its orders and people. */
@Singleton
class RunNews implements ApplicationEventListener<Heard> {

  /** What runs themselves tell changes nobody's calendar. */
  private static final Set<String> OWN = Set.of("run-progress", "proposal-ready");

  private final AtomicLong heard = new AtomicLong();

  @Override
  public void onApplicationEvent(Heard event) {
    if (!OWN.contains(event.event().topic())) heard.incrementAndGet();
  }

  long heard() {
    return heard.get();
  }
}
