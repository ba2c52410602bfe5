package org.bangshou.web.pages;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import org.bangshou.identity.Role;
import org.bangshou.web.pages.LoginPage.Hint;

/** The accounts that the demo data brings, one of each kind; shown only while the demo is on. */
@Singleton
class DemoAccounts {

  private final List<Hint> hints;

  DemoAccounts(
      @Value("${bangshou.demo:false}") boolean demo, @Value("${bangshou.demo-password:bangshou-demo}") String password) {
    hints =
        demo
            ? List.of(
                new Hint(Role.VOLUNTEER, "volunteer", password),
                new Hint(Role.LEADER, "leader", password),
                new Hint(Role.REQUESTER, "requester", password),
                new Hint(Role.COORDINATOR, "coordinator", password),
                new Hint(Role.ADMINISTRATOR, "admin", password))
            : List.of();
  }

  List<Hint> hints() {
    return hints;
  }
}
