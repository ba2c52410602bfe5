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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangshou.grab.Grabbing;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Outcome;
import org.bangshou.web.Access;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Flash;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Posting;
import org.bangshou.web.pages.Texts;

/** One press on the big button, for oneself or for the team. */
@Hidden
@Controller("/orders/{id}")
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
class GrabController {

  private final Posting posting;
  private final Frames frames;
  private final Grabbing grabbing;
  private final Ledger ledger;
  private final RegionGuard guard;

  GrabController(Posting posting, Frames frames, Grabbing grabbing, Ledger ledger, RegionGuard guard) {
    this.posting = posting;
    this.frames = frames;
    this.grabbing = grabbing;
    this.ledger = ledger;
    this.guard = guard;
  }

  @Post("/grab")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> grab(HttpRequest<?> request, Caller caller, UUID id, @Nullable @Body Map<String, String> form) {
    Map<String, String> fields = form == null ? Map.of() : form;
    Claim claim = new Claim(caller.findVolunteer().orElseThrow(), null, start(fields.get("start")), true, null, null);
    try {
      return told(request, id, List.of(grabbing.grab(id, claim, caller, fields.get("key"))));
    } catch (Refusal refusal) {
      return posting.refused(request, "/orders/" + id, List.of(refusal.reason()));
    }
  }

  @Post("/team-grab")
  @Access(roles = Role.LEADER, where = Where.OWN)
  HttpResponse<?> grabForTeam(HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, String> form) {
    Map<UUID, UUID> members = new HashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith("seat.") && !value.isEmpty()) {
            members.put(id("seat", name.substring("seat.".length())), id("member", value));
          }
        });
    if (members.isEmpty()) {
      return posting.tell(request, "/orders/" + id, Flash.Kind.BAD, frames.texts(request).get("team.choose"));
    }
    UUID team = id("team", form.getOrDefault("team", ""));
    guard.requireTeam(caller, team);
    try {
      return told(request, id, grabbing.grabForTeam(id, team, members, caller, form.get("key")));
    } catch (Refusal refusal) {
      return posting.refused(request, "/orders/" + id, List.of(refusal.reason()));
    }
  }

  @Post("/leave-waitlist")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> leaveWaitlist(HttpRequest<?> request, Caller caller, UUID id) {
    UUID me = caller.findVolunteer().orElseThrow();
    return posting.act(request, "/my", () -> ledger.leaveWaitlist(id, me), t -> t.get("done.left-waitlist"));
  }

  /** The worst of the outcomes is what has to be said. */
  private HttpResponse<?> told(HttpRequest<?> request, UUID order, List<Outcome> outcomes) {
    Texts t = frames.texts(request);
    String to = "/orders/" + order;
    List<Reason> reasons =
        outcomes.stream()
            .filter(Outcome.Refused.class::isInstance)
            .flatMap(o -> ((Outcome.Refused) o).reasons().stream())
            .toList();
    if (!reasons.isEmpty()) return posting.refused(request, to, reasons);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Waitlisted(long _, int position)) {
        return posting.tell(request, to, Flash.Kind.WAIT, t.get("done.waitlisted", position));
      }
    }
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Granted(Commitment held) && held.isAsked()) {
        String by = frames.frame(request, null).times().moment(Objects.requireNonNull(held.consentDeadline()));
        return posting.tell(request, to, Flash.Kind.WAIT, t.get("done.seats-kept", outcomes.size(), by));
      }
    }
    return posting.good(request, to, outcomes.size() > 1 ? t.get("done.team-grabbed", outcomes.size()) : t.get("done.grabbed"));
  }

  private static UUID id(String field, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(field, Flaw.UNREADABLE_VALUE, text, "id");
    }
  }

  private static @Nullable Instant start(@Nullable String text) {
    if (text == null || text.isEmpty()) return null;
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidInput("start", Flaw.UNREADABLE_VALUE, text, "moment");
    }
  }
}
