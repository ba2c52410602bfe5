package org.bangshou.web.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import org.bangshou.identity.Caller;
import org.bangshou.web.Access;

/** The front door leads everybody to where their work is. */
@Hidden
@Controller
class HomeController {

  private final Pages pages;

  HomeController(Pages pages) {
    this.pages = pages;
  }

  @Get("/")
  @Access(anyone = true)
  HttpResponse<?> home(@Nullable Caller caller) {
    if (caller == null) return pages.lead("/login");
    return pages.lead(
        switch (caller.role()) {
          case VOLUNTEER, LEADER -> "/pool";
          case REQUESTER -> "/post";
          case COORDINATOR, ADMINISTRATOR -> "/desk";
        });
  }
}
