package org.bangshou.web.pages.requester;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Requester;
import org.bangshou.identity.RequesterKind;
import org.bangshou.identity.Requesters;
import org.bangshou.kernel.Ids;
import org.bangshou.order.OrderDraft;
import org.bangshou.place.Region;
import org.bangshou.web.RegionGuard;

/** Those who come to the service window (一窗) and for whom a coordinator orders. */
@Singleton
class WindowGuests {

  private final Requesters requesters;
  private final RegionGuard guard;

  WindowGuests(Requesters requesters, RegionGuard guard) {
    this.requesters = requesters;
    this.guard = guard;
  }

  /** The one of that name in that county, when the house knows them; notes what is missing in the form. */
  Optional<UUID> find(Caller caller, Region county, DraftReader form) {
    guard.require(caller, county.code());
    return requesters.findRequester(form.required("requesterName"), county.code()).map(Requester::id);
  }

  /** The same, and made known when they are new. */
  UUID welcome(Caller caller, Region county, DraftReader form) {
    return find(caller, county, form)
        .orElseGet(
            () -> {
              UUID id = Ids.next();
              requesters.createRequester(
                  new Requester(id, form.text("requesterName"), kind(form), county.code(), form.text("requesterPhone")));
              return id;
            });
  }

  OrderDraft as(OrderDraft d, UUID requester) {
    return new OrderDraft(
        d.code(), requester, d.function(), d.title(), d.note(), d.regionCode(), d.place(), d.point(),
        d.durationMinutes(), d.windows(), d.seats(), d.mode(), d.urgency(), d.oneTeam(), d.returnVisit(),
        d.preferredTeamId());
  }

  private static RequesterKind kind(DraftReader form) {
    for (RequesterKind kind : RequesterKind.values()) {
      if (kind.name().equals(form.text("requesterKind"))) return kind;
    }
    return RequesterKind.PERSON;
  }
}
