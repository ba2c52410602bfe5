package org.bangshou.web.pages.requester;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Ledger;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Posting;

/** The requester's word on who claimed, or the coordinator's in their stead. */
@Hidden
@Controller("/commitments/{id}")
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
class ConsentController {

  private final Posting posting;
  private final Ledger ledger;

  ConsentController(Posting posting, Ledger ledger) {
    this.posting = posting;
    this.ledger = ledger;
  }

  @Post("/consent")
  @Access(roles = {Role.REQUESTER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> consent(HttpRequest<?> request, UUID id) {
    return posting.act(request, order(id), () -> ledger.consent(id), t -> t.get("done.consent-given"));
  }

  @Post("/refuse-consent")
  @Access(roles = {Role.REQUESTER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> refuse(HttpRequest<?> request, UUID id, @Nullable @Body Map<String, String> form) {
    String reason = form == null ? "" : form.getOrDefault("reason", "");
    return posting.act(request, order(id), () -> ledger.refuseConsent(id, reason), t -> t.get("done.consent-refused"));
  }

  private String order(UUID id) {
    return "/orders/" + ledger.getCommitment(id).orderId();
  }
}
