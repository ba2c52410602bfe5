package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import org.bangshou.identity.Caller;
import org.bangshou.web.Access;
import org.jspecify.annotations.Nullable;

/** The description of the API, to be read and tried in a browser. */
@Hidden
@Controller("/openapi/ui")
class ViewerController {

  private final Frames frames;
  private final Pages pages;

  ViewerController(Frames frames, Pages pages) {
    this.frames = frames;
    this.pages = pages;
  }

  @Get
  @Access(anyone = true)
  HttpResponse<?> show(HttpRequest<?> request, @Nullable Caller caller) {
    return pages.fragment("gate/openapi", frames.frame(request, caller));
  }
}
