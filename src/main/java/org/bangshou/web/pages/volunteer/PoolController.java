package org.bangshou.web.pages.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.bangshou.grab.Grabbing;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/** The pool and its cards. */
@Hidden
@Controller("/pool")
class PoolController {

  private final Frames frames;
  private final Pages pages;
  private final Grabbing grabbing;

  PoolController(Frames frames, Pages pages, Grabbing grabbing) {
    this.frames = frames;
    this.pages = pages;
    this.grabbing = grabbing;
  }

  @Get
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> pool(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue(defaultValue = "soon") String sort,
      @QueryValue(defaultValue = "no") String all) {
    var pool = grabbing.pool(caller.findVolunteer().orElseThrow());
    var page = PoolPage.of(frames.frame(request, caller), pool, sort.equals("near"), all.equals("yes"));
    return pages.show(page.frame(), "volunteer/pool", page);
  }

  /** The inside of one card, for a page that was told that it changed. */
  @Get("/card/{order}")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> card(HttpRequest<?> request, Caller caller, UUID order) {
    var card = grabbing.card(order, caller.findVolunteer().orElseThrow());
    return pages.fragment("volunteer/card", CardPart.of(frames.frame(request, caller), card));
  }

  /** Only the button of it, for the page of the order. */
  @Get("/button/{order}")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> button(HttpRequest<?> request, Caller caller, UUID order) {
    var card = grabbing.card(order, caller.findVolunteer().orElseThrow());
    return pages.fragment("volunteer/button", CardPart.of(frames.frame(request, caller), card));
  }
}
