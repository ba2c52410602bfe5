package org.bangshou.ops.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** On the first start with the product's own database the demo is there before the doors open. */
@Singleton
@Requires(property = "bangshou.demo", value = "true")
class DemoStart implements ApplicationEventListener<StartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

  private final Demo demo;
  private final DemoAccounts accounts;

  DemoStart(Demo demo, DemoAccounts accounts) {
    this.demo = demo;
    this.accounts = accounts;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    if (!demo.load()) return;
    LOG.info("The demo is loaded. Log in as");
    accounts.lines().forEach(LOG::info);
  }
}
