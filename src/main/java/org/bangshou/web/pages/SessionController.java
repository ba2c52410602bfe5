package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.identity.Sessions;
import org.bangshou.identity.SignedIn;
import org.bangshou.web.Access;
import org.bangshou.web.Callers;
import org.bangshou.web.Where;
import org.jspecify.annotations.Nullable;

/** Where one is signed in, and how to end it from here: a phone that was lost, a computer that others use. */
@Hidden
@Controller("/me/sessions")
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
class SessionController {

  private final Frames frames;
  private final Pages pages;
  private final Posting posting;
  private final Sessions sessions;

  SessionController(Frames frames, Pages pages, Posting posting, Sessions sessions) {
    this.frames = frames;
    this.pages = pages;
    this.posting = posting;
    this.sessions = sessions;
  }

  @Get
  @Access(roles = {Role.REQUESTER, Role.VOLUNTEER, Role.LEADER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    SessionPage page = new SessionPage(frames.frame(request, caller), sessions.listOf(caller.accountId()), here(request));
    return pages.show(page.frame(), "gate/sessions", page);
  }

  /** Ends one of one's own; another's is as good as none. */
  @Post("/{family}/end")
  @Access(roles = {Role.REQUESTER, Role.VOLUNTEER, Role.LEADER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> end(HttpRequest<?> request, Caller caller, UUID family) {
    boolean ended = sessions.endOf(caller.accountId(), family);
    return told(request, ended ? 1 : 0);
  }

  /** Ends all but this one. */
  @Post("/end-others")
  @Access(roles = {Role.REQUESTER, Role.VOLUNTEER, Role.LEADER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> endOthers(HttpRequest<?> request, Caller caller) {
    UUID here = here(request);
    int ended = 0;
    for (SignedIn session : sessions.listOf(caller.accountId())) {
      if (!session.family().equals(here) && sessions.endOf(caller.accountId(), session.family())) ended++;
    }
    return told(request, ended);
  }

  private HttpResponse<?> told(HttpRequest<?> request, int ended) {
    Flash.Kind kind = ended > 0 ? Flash.Kind.GOOD : Flash.Kind.WAIT;
    return posting.tell(request, "/me/sessions", kind, frames.texts(request).get("sessions.ended", ended));
  }

  private static @Nullable UUID here(HttpRequest<?> request) {
    return request.getUserPrincipal(Authentication.class).flatMap(Callers::findSession).orElse(null);
  }
}
