package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import org.bangshou.identity.Caller;
import org.bangshou.web.Access;
import org.jspecify.annotations.Nullable;

/** How things are done here. */
@Hidden
@Controller("/help")
class HelpController {

  private final Frames frames;
  private final Pages pages;

  HelpController(Frames frames, Pages pages) {
    this.frames = frames;
    this.pages = pages;
  }

  @Get
  @Access(anyone = true)
  HttpResponse<?> help(HttpRequest<?> request, @Nullable Caller caller) {
    HelpPage page = HelpPage.of(frames.frame(request, caller));
    return pages.show(page.frame(), "gate/help", page);
  }
}
