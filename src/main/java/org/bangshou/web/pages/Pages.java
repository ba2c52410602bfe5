package org.bangshou.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/** Renders the templates that were compiled with the house, and leads on after a form was posted. */
@Singleton
public class Pages {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** A whole page; what it told once it does not tell again. */
  public MutableHttpResponse<String> show(Frame frame, String template, Object page) {
    MutableHttpResponse<String> response = fragment(template, page);
    return frame.flash() == null ? response : response.cookie(gone(Frames.FLASH));
  }

  /** A part of a page, for one that is open already. */
  public MutableHttpResponse<String> fragment(String template, Object page) {
    return HttpResponse.ok(render(template, page))
        .contentType(MediaType.TEXT_HTML + ";charset=utf-8");
  }

  public String render(String template, Object page) {
    StringOutput out = new StringOutput(16 * 1024);
    engine.render(template + ".jte", page, out);
    return out.toString();
  }

  /** After a post: look there, and be told this. */
  public MutableHttpResponse<?> lead(HttpRequest<?> request, String to, Flash flash) {
    return lead(to).cookie(lasting(request, Frames.FLASH, flash.cookie(), Duration.ofMinutes(2)));
  }

  public MutableHttpResponse<?> lead(String to) {
    return HttpResponse.seeOther(URI.create(to));
  }

  static Cookie lasting(HttpRequest<?> request, String name, String value, Duration age) {
    return Cookie.of(name, value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite(SameSite.Lax)
        .maxAge(age);
  }

  private static Cookie gone(String name) {
    return Cookie.of(name, "").path("/").maxAge(Duration.ZERO);
  }
}
