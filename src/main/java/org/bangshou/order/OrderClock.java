package org.bangshou.order;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** What time does to orders by itself. */
@Singleton
class OrderClock {

  private final Orders orders;

  OrderClock(Orders orders) {
    this.orders = orders;
  }

  @Scheduled(initialDelay = "20s", fixedDelay = "60s")
  void lapse() {
    orders.lapse();
  }
}
