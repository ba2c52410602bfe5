package org.bangshou.web.pages.volunteer;

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
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Ledger;
import org.bangshou.service.Attending;
import org.bangshou.service.VisitReport;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Posting;

/** What a volunteer, or the leader of the team, does with a promise. */
@Hidden
@Controller("/commitments/{id}")
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
class CommitmentController {

  private final Posting posting;
  private final Ledger ledger;
  private final Attending attending;

  CommitmentController(Posting posting, Ledger ledger, Attending attending) {
    this.posting = posting;
    this.ledger = ledger;
    this.attending = attending;
  }

  @Post("/accept")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> accept(HttpRequest<?> request, Caller caller, UUID id) {
    String done = isOwn(caller, id) ? "done.accepted" : "done.accepted-for-member";
    return posting.act(
        request,
        "/my",
        () -> ledger.accept(id),
        t -> t.get(ledger.getCommitment(id).isAsked() ? "done.accepted-asked" : done));
  }

  @Post("/decline")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> decline(HttpRequest<?> request, Caller caller, UUID id) {
    String done = isOwn(caller, id) ? "done.declined" : "done.declined-for-member";
    return posting.act(request, "/my", () -> ledger.decline(id, ""), t -> t.get(done));
  }

  @Post("/give-back")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> giveBack(HttpRequest<?> request, UUID id, @Nullable @Body Map<String, String> form) {
    String reason = form == null ? "" : form.getOrDefault("reason", "");
    return posting.act(request, "/my", () -> ledger.release(id, reason), t -> t.get("done.given-back"));
  }

  @Post("/check-in")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> checkIn(HttpRequest<?> request, UUID id, @Nullable @Body Map<String, String> form) {
    return posting.act(request, "/my", () -> attending.checkIn(id, report(form)), t -> t.get("done.checked-in"));
  }

  @Post("/check-out")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> checkOut(HttpRequest<?> request, UUID id, @Nullable @Body Map<String, String> form) {
    return posting.act(request, "/my", () -> attending.checkOut(id, report(form)), t -> t.get("done.checked-out"));
  }

  /** With scripts off a form is sent as it is filled in, so that it is of now; its key makes one act of two taps. */
  private static VisitReport report(@Nullable Map<String, String> form) {
    return form == null ? VisitReport.now() : new VisitReport(null, form.get("key"), form.getOrDefault("code", ""));
  }

  /** Else a leader answers for a member. */
  private boolean isOwn(Caller caller, UUID id) {
    return ledger.getCommitment(id).volunteerId().equals(caller.volunteerId());
  }
}
