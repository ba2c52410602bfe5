package org.bangshou.web.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.bangshou.web.Access;
import org.bangshou.web.Reader;

/** The two switches that stand on every page: the language and the size of the text. */
@Hidden
@Controller("/preferences")
class PreferencesController {

  private static final Duration LONG = Duration.ofDays(400);

  private final Pages pages;

  PreferencesController(Pages pages) {
    this.pages = pages;
  }

  @Serdeable
  record Preferences(@Nullable String lang, @Nullable String large, @Nullable String back) {}

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(anyone = true)
  HttpResponse<?> prefer(HttpRequest<?> request, @Body Preferences wish) {
    MutableHttpResponse<?> response = pages.lead(safe(wish.back()));
    if (wish.lang() != null) {
      response.cookie(Pages.lasting(request, Reader.LANGUAGE_COOKIE, Language.of(wish.lang()).tag(), LONG));
    }
    if (wish.large() != null) {
      response.cookie(Pages.lasting(request, Frames.LARGE, wish.large().equals("on") ? "on" : "off", LONG));
    }
    return response;
  }

  /** Only within this house: a path, and not the start of another host. */
  static String safe(@Nullable String back) {
    boolean path = back != null && back.matches("/(?![/\\\\])[\\x21-\\x7e]*");
    return path && back != null ? back : "/";
  }
}
