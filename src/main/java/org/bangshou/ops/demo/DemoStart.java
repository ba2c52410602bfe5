package org.bangshou.ops.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo is there before the doors open: loaded on the first start, and its logins told on every one. */
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
    if (!demo.load() && !accounts.areOpen()) return;
    LOG.info("This is the demo. Log in as");
    accounts.lines().forEach(LOG::info);
  }
}
