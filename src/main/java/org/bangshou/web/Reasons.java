package org.bangshou.web;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.bangshou.kernel.Reason;
import org.bangshou.web.Problem.Why;

/** Says a reason in the reader's language. */
@Singleton
public class Reasons {

  private final ProblemText text;

  Reasons(ProblemText text) {
    this.text = text;
  }

  public Why say(Reason reason, Locale locale) {
    String key = "reason." + reason.code();
    return new Why(
        reason.code(),
        text.title(key, locale),
        text.detail(key, locale, reason.values()),
        text.detail(key + ".remedy", locale, reason.values()),
        reason.values());
  }
}
