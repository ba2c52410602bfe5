package org.bangshou.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bangshou.identity.Role;

/**
 * The page on which one logs in.
 *
 * @param next where it leads on success
 * @param fault what went wrong with the try before; empty at first
 */
public record LoginPage(Frame frame, String next, String fault, List<Hint> hints) {

  /** An account of the demo data that anybody may try. */
  public record Hint(Role role, String username, String password) {}

  public LoginPage {
    hints = List.copyOf(hints);
  }

  public String action() {
    return "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
