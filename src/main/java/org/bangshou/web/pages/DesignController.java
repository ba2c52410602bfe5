package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import org.bangshou.identity.Caller;
import org.bangshou.web.Access;
import org.jspecify.annotations.Nullable;

/** The one sheet from which all pages are made; it is made of the same classes as they. */
@Hidden
@Controller("/design")
class DesignController {

  private final Frames frames;
  private final Pages pages;

  DesignController(Frames frames, Pages pages) {
    this.frames = frames;
    this.pages = pages;
  }

  @Get
  @Access(anyone = true)
  HttpResponse<?> design(HttpRequest<?> request, @Nullable Caller caller) {
    Frame frame = frames.frame(request, caller);
    return pages.show(frame, "design/design", frame);
  }
}
