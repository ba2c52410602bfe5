package org.bangshou.web.pages.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.ExchangeOutcome;
import org.bangshou.ledger.Exchanging;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Posting;

/** What a coordinator decides on a swap to which both said yes. */
@Hidden
@Controller("/desk/exchanges/{id}")
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
class ExchangeController {

  private static final String BACK = "/desk#exchanges";

  private final Frames frames;
  private final Posting posting;
  private final Exchanging exchanging;

  ExchangeController(Frames frames, Posting posting, Exchanging exchanging) {
    this.frames = frames;
    this.posting = posting;
    this.exchanging = exchanging;
  }

  @Post("/approve")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.EXCHANGE, id = "id")
  HttpResponse<?> approve(HttpRequest<?> request, Caller caller, UUID id) {
    try {
      return switch (exchanging.approve(id, caller.accountId())) {
        case ExchangeOutcome.Standing _ -> posting.good(request, BACK, frames.texts(request).get("exchange.done-approved"));
        case ExchangeOutcome.Refused(var reasons, _) -> posting.refused(request, BACK, reasons);
      };
    } catch (Refusal refusal) {
      return posting.refused(request, BACK, List.of(refusal.reason()));
    }
  }

  @Post("/refuse")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.EXCHANGE, id = "id")
  HttpResponse<?> refuse(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    String reason = form.getOrDefault("reason", "").strip();
    return posting.act(request, BACK, () -> exchanging.refuse(id, reason), t -> t.get("exchange.done-refused"));
  }
}
