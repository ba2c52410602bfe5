package org.bangshou.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bangshou.web.DemoLogins;

/**
 * The page on which one logs in.
 *
 * @param next where it leads on success
 * @param fault what went wrong with the try before; empty at first
 * @param demo accounts that anybody may try
 */
public record LoginPage(Frame frame, String next, String fault, DemoLogins demo) {

  public String action() {
    return "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
