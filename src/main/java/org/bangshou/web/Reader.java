package org.bangshou.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Who reads the answer: in which language, with a browser or not. */
public final class Reader {

  /** The cookie with the language that somebody chose; it wins over what the browser says. */
  public static final String LANGUAGE_COOKIE = "lang";

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private Reader() {}

  /** Simplified Chinese or English; Chinese when nothing is said. */
  public static Locale locale(HttpRequest<?> request) {
    String chosen = request.getCookies().findCookie(LANGUAGE_COOKIE).map(Cookie::getValue)
        .orElseGet(() -> request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE, String.class, ""));
    if (chosen.isBlank()) return LANGUAGES.getFirst();
    try {
      Locale found = Locale.lookup(LanguageRange.parse(chosen), List.of(Locale.CHINESE, Locale.ENGLISH));
      return Locale.ENGLISH.equals(found) ? LANGUAGES.getLast() : LANGUAGES.getFirst();
    } catch (IllegalArgumentException e) {
      return LANGUAGES.getFirst();
    }
  }

  /** Does a person with a browser ask? What htmx fetches counts. */
  public static boolean wantsPage(HttpRequest<?> request) {
    if (request.getPath().startsWith("/api/")) return false;
    return isHtmx(request)
        || request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
  }

  public static boolean isHtmx(HttpRequest<?> request) {
    return request.getHeaders().contains("HX-Request");
  }
}
