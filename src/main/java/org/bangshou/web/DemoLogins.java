package org.bangshou.web;

import java.util.List;
import org.bangshou.identity.Role;

/** The accounts that the demo brings. The room that makes them stands below this one and implements it. */
public interface DemoLogins {

  /** What the login page offers to everybody; nothing while the demo is off. */
  List<DemoLogin> listShown();

  /** The one password of them all. */
  String password();

  /** @param what the role and where, in a few words */
  record DemoLogin(Role role, String username, String what) {}
}
