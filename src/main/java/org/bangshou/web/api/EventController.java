package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.LEADER;
import static org.bangshou.identity.Role.REQUESTER;
import static org.bangshou.identity.Role.VOLUNTEER;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.notify.LiveEvents;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** What happens, as it happens, as far as the caller may know of it. */
@Controller(Api.V1 + "/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "events")
class EventController {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final LiveEvents events;
  private final Hearing hearing;

  EventController(LiveEvents events, Hearing hearing) {
    this.events = events;
    this.hearing = hearing;
  }

  /** @param subject the order, run or commitment that it is about */
  @Serdeable
  record EventView(UUID id, String topic, String region, UUID subject, Map<String, String> payload) {}

  @Get(produces = MediaType.TEXT_EVENT_STREAM)
  @Access(roles = {REQUESTER, VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.OWN)
  @Operation(
      summary = "Server-sent events of the caller's regions",
      description = "Each once, in order. After a break send Last-Event-ID; when away-too-long comes first, load anew."
              + " Every 15 seconds a heartbeat.")
  Flux<Event<EventView>> listen(
      @QueryValue @Nullable Set<String> topic,
      @Header("Last-Event-ID") @Nullable UUID lastEventId,
      @Parameter(hidden = true) Caller caller) {
    Set<String> topics = topic == null ? Set.of() : topic;
    Flux<Event<EventView>> heard =
        events.stream(e -> (topics.isEmpty() || topics.contains(e.topic())) && hearing.mayHear(caller, e), lastEventId)
            .map(EventController::event);
    return Flux.merge(heard, heartbeats(caller));
  }

  /** At once, so that the hearer knows the line is open, and then often enough that no proxy closes it. */
  private static Flux<Event<EventView>> heartbeats(Caller caller) {
    EventView beat = new EventView(caller.accountId(), "heartbeat", "", caller.accountId(), Map.of());
    return Flux.interval(Duration.ZERO, HEARTBEAT).map(n -> Event.of(beat).name("heartbeat"));
  }

  private static Event<EventView> event(DomainEvent e) {
    EventView view = new EventView(e.id(), e.topic(), e.regionCode(), e.subjectId(), e.payload());
    return Event.of(view).id(e.id().toString()).name(e.topic());
  }
}
