package org.bangshou.web.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import org.bangshou.identity.Caller;
import org.bangshou.web.Access;
import org.bangshou.web.DemoLogins;

/** The page on which one logs in; the login itself is the security library's. */
@Hidden
@Controller("/login")
class LoginController {

  private final Frames frames;
  private final Pages pages;
  private final DemoLogins demo;

  LoginController(Frames frames, Pages pages, DemoLogins demo) {
    this.frames = frames;
    this.pages = pages;
    this.demo = demo;
  }

  @Get
  @Access(anyone = true)
  HttpResponse<?> login(HttpRequest<?> request, @Nullable Caller caller, @Nullable @QueryValue String next) {
    LoginPage page =
        new LoginPage(frames.frame(request, caller), PreferencesController.safe(next), "", demo);
    return pages.show(page.frame(), "gate/login", page);
  }
}
