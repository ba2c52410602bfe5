package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.bangshou.identity.Caller;
import org.bangshou.place.Regions;
import org.bangshou.rules.CurrentRules;
import org.bangshou.web.FieldWords;
import org.bangshou.web.Reader;
import org.bangshou.web.Reasons;
import org.jspecify.annotations.Nullable;

/** Builds the frame of a page from the request: language and text size from cookies, where, who. */
@Singleton
public class Frames {

  static final String LARGE = "large";
  static final String FLASH = "flash";

  private final Assets assets;
  private final CurrentRules rules;
  private final Regions regions;
  private final Reasons reasons;
  private final FieldWords fields;
  private final Clock clock;

  Frames(
      Assets assets,
      CurrentRules rules,
      Regions regions,
      Reasons reasons,
      FieldWords fields,
      Clock clock) {
    this.assets = assets;
    this.rules = rules;
    this.regions = regions;
    this.reasons = reasons;
    this.fields = fields;
    this.clock = clock;
  }

  public Frame frame(HttpRequest<?> request, @Nullable Caller caller) {
    Texts texts = texts(request);
    return new Frame(
        texts,
        new Times(texts, clock.instant()),
        names(request),
        cookie(request, LARGE).filter("on"::equals).isPresent(),
        here(request),
        caller,
        cookie(request, FLASH).flatMap(Flash::of).orElse(null),
        assets);
  }

  /** The words in the reader's language, for messages that a redirect carries on. */
  public Texts texts(HttpRequest<?> request) {
    return Texts.in(Language.of(Reader.locale(request).getLanguage()));
  }

  /** What things are called in the reader's language. */
  public Names names(HttpRequest<?> request) {
    return new Names(texts(request), rules.get(), regions, reasons, fields);
  }

  /** Only a page that is asked for by GET can be come back to. */
  private static String here(HttpRequest<?> request) {
    return request.getMethodName().equals("GET") ? request.getUri().toString() : "/";
  }

  private static Optional<String> cookie(HttpRequest<?> request, String name) {
    return request.getCookies().findCookie(name).map(Cookie::getValue);
  }
}
