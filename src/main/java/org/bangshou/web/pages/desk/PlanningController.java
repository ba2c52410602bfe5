package org.bangshou.web.pages.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Refusal;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.planning.Planning;
import org.bangshou.planning.Run;
import org.bangshou.web.Access;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Flash;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.Posting;

/** Starting, watching and stopping runs. */
@Hidden
@Controller
class PlanningController {

  private static final int MOST_DAYS = 31;
  private static final int MOST_SECONDS = 3600;
  private static final long SEED = 20261123L;

  private final Frames frames;
  private final Pages pages;
  private final Posting posting;
  private final Scopes scopes;
  private final Planning planning;
  private final RegionGuard guard;

  PlanningController(
      Frames frames, Pages pages, Posting posting, Scopes scopes, Planning planning, RegionGuard guard) {
    this.frames = frames;
    this.pages = pages;
    this.posting = posting;
    this.scopes = scopes;
    this.planning = planning;
    this.guard = guard;
  }

  @Get("/planning")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> planning(HttpRequest<?> request, Caller caller) {
    Frame frame = frames.frame(request, caller);
    List<Run> runs =
        scopes.collect(caller, planning::listRuns).stream()
            .sorted(Comparator.comparing(Run::createdAt).reversed())
            .toList();
    String first = Zone.day(frame.times().now()).toString();
    return pages.show(frame, "desk/planning", new PlanningPage(frame, scopes.listRegions(caller), first, runs));
  }

  @Post("/planning")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> start(HttpRequest<?> request, Caller caller, @Body Map<String, String> form) {
    String region = form.getOrDefault("region", "");
    guard.require(caller, region);
    TimeWindow horizon;
    int seconds;
    try {
      horizon = horizon(LocalDate.parse(form.getOrDefault("from", "")), Integer.parseInt(form.getOrDefault("days", "14")));
      seconds = Math.clamp(Integer.parseInt(form.getOrDefault("seconds", "30")), 1, MOST_SECONDS);
    } catch (DateTimeException | NumberFormatException e) {
      return posting.tell(request, "/planning", Flash.Kind.BAD, frames.texts(request).get("fault.date"));
    }
    try {
      return pages.lead("/runs/" + planning.start(region, horizon, seconds, SEED, caller).id());
    } catch (Refusal refusal) {
      return posting.refused(request, "/planning", List.of(refusal.reason()));
    } catch (InvalidInput fault) {
      return posting.faulty(request, "/planning", fault);
    }
  }

  /** Fits what happened into the region's latest proposal. */
  @Post("/planning/repair")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> repair(HttpRequest<?> request, Caller caller, @Body Map<String, String> form) {
    String region = form.getOrDefault("region", "");
    guard.require(caller, region);
    try {
      return pages.lead("/runs/" + planning.repair(region, caller).id());
    } catch (Refusal refusal) {
      return posting.refused(request, "/planning", List.of(refusal.reason()));
    }
  }

  private static TimeWindow horizon(LocalDate from, int days) {
    LocalDate end = from.plusDays(Math.clamp(days, 1, MOST_DAYS));
    return new TimeWindow(Zone.instant(from.atStartOfDay()), Zone.instant(end.atStartOfDay()));
  }

  @Get("/runs/{id}")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.RUN, id = "id")
  HttpResponse<?> run(HttpRequest<?> request, Caller caller, UUID id) {
    RunPage page = new RunPage(frames.frame(request, caller), planning.getRun(id));
    return pages.show(page.frame(), "desk/run", page);
  }

  /** The part of the page that changes while the run works. */
  @Get("/runs/{id}/progress")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.RUN, id = "id")
  HttpResponse<?> progress(HttpRequest<?> request, Caller caller, UUID id) {
    return pages.fragment("desk/progress", new RunPage(frames.frame(request, caller), planning.getRun(id)));
  }

  @Post("/runs/{id}/stop")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.RUN, id = "id")
  HttpResponse<?> stop(HttpRequest<?> request, UUID id) {
    return posting.act(request, "/runs/" + id, () -> planning.stop(id), t -> t.get("done.stopping"));
  }
}
