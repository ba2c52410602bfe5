package org.bangshou.web.pages;

import java.util.List;
import org.bangshou.identity.Role;
import org.bangshou.web.pages.LoginPage.Hint;

/** The accounts that the demo data brings, one of each kind; shown only while the demo is on. */
final class DemoAccounts {

  private static final List<Hint> ALL =
      List.of(
          new Hint(Role.VOLUNTEER, "volunteer", "bangshou-demo"),
          new Hint(Role.LEADER, "leader", "bangshou-demo"),
          new Hint(Role.REQUESTER, "requester", "bangshou-demo"),
          new Hint(Role.COORDINATOR, "coordinator", "bangshou-demo"),
          new Hint(Role.ADMINISTRATOR, "admin", "bangshou-demo"));

  private DemoAccounts() {}

  static List<Hint> hints(boolean demo) {
    return demo ? ALL : List.of();
  }
}
