package org.bangshou.web.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.ledger.Exchange;
import org.bangshou.notify.LiveEvents;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import reactor.core.publisher.Flux;

/**
 * What makes open pages look again: names of things that changed, never what they are now. Each page
 * then fetches the part that it shows, with its own reader's eyes.
 */
@Hidden
@Controller
class LiveController {

  /** Keeps the line open through whatever stands between. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  private final LiveEvents events;
  private final Roster roster;
  private final Regions regions;

  LiveController(LiveEvents events, Roster roster, Regions regions) {
    this.events = events;
    this.roster = roster;
    this.regions = regions;
  }

  @Get("/pool/live")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  Flux<Event<String>> pool(Caller caller, @Nullable @Header("Last-Event-ID") String lastKnown) {
    Set<String> scopes = scopes(caller);
    Predicate<DomainEvent> mine =
        event -> regions.findRegion(event.regionCode()).filter(county -> serves(scopes, county)).isPresent();
    return live(mine, lastKnown, e -> e.topic().equals("order-opened") ? "news" : "order-" + e.subjectId());
  }

  /** Knocks when a notice for this person has come, or an exchange of their seats stands otherwise. */
  @Get("/my/live")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  Flux<Event<String>> my(Caller caller, @Nullable @Header("Last-Event-ID") String lastKnown) {
    UUID me = caller.findVolunteer().orElseThrow();
    Predicate<DomainEvent> notice =
        e -> e.topic().equals("service-soon") && me.toString().equals(e.payload().get("volunteer"));
    return live(
        notice.or(e -> Exchange.concerns(e, me)), lastKnown, e -> Exchange.concerns(e, me) ? "exchange" : "notice");
  }

  @Get("/runs/{id}/live")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.RUN, id = "id")
  Flux<Event<String>> run(UUID id, @Nullable @Header("Last-Event-ID") String lastKnown) {
    return live(e -> e.subjectId().equals(id), lastKnown, e -> "run");
  }

  private Flux<Event<String>> live(
      Predicate<DomainEvent> wanted, @Nullable String lastKnown, Function<DomainEvent, String> name) {
    return events
        .stream(wanted, id(lastKnown))
        .map(e -> Event.of("-").name(e.topic().equals(LiveEvents.AWAY_TOO_LONG) ? "reload" : name.apply(e)).id(e.id().toString()))
        .mergeWith(Flux.interval(Duration.ZERO, HEARTBEAT).map(n -> Event.of("-").name("beat")));
  }

  private Set<String> scopes(Caller caller) {
    Volunteer me = roster.getVolunteer(caller.findVolunteer().orElseThrow());
    Set<String> scopes = new HashSet<>();
    scopes.add(regions.getRegion(me.regionCode()).cityCode());
    roster.listTeams(me.teamIds()).forEach(team -> scopes.addAll(team.regionCodes()));
    return scopes;
  }

  private static boolean serves(Set<String> scopes, Region county) {
    return scopes.stream().anyMatch(county::isWithin);
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null || text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
