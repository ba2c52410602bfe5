package org.bangshou.web.pages.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.bangshou.grab.Diagnosing;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/** Why not me? */
@Hidden
@Controller("/pool/why")
class WhyNotController {

  private final Frames frames;
  private final Pages pages;
  private final Diagnosing diagnosing;

  WhyNotController(Frames frames, Pages pages, Diagnosing diagnosing) {
    this.frames = frames;
    this.pages = pages;
    this.diagnosing = diagnosing;
  }

  @Get("/{order}")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> explain(HttpRequest<?> request, Caller caller, UUID order) {
    var diagnosis = diagnosing.explain(order, caller.findVolunteer().orElseThrow());
    WhyNotPage page = new WhyNotPage(frames.frame(request, caller), diagnosis);
    return pages.show(page.frame(), "volunteer/whynot", page);
  }
}
