package org.bangshou.web.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.Unplaced;
import org.bangshou.web.PlanWords;
import org.bangshou.web.Problem.Why;
import org.bangshou.web.Reader;
import org.bangshou.web.Reasons;

/** What plans have to say, in the language of one reader. */
record Speech(Reasons reasons, PlanWords words, Locale locale) {

  List<Why> say(List<Reason> why) {
    return reasons.say(why, locale);
  }

  String title(Unplaced left) {
    return words.title(left, locale);
  }

  Map<UUID, String> details(List<Unplaced> left) {
    return words.details(left, locale);
  }

  /** Makes one for each request. */
  @Singleton
  static class Maker {

    private final Reasons reasons;
    private final PlanWords words;

    Maker(Reasons reasons, PlanWords words) {
      this.reasons = reasons;
      this.words = words;
    }

    Speech to(HttpRequest<?> request) {
      return new Speech(reasons, words, Reader.locale(request));
    }
  }
}
