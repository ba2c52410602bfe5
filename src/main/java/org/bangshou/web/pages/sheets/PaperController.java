package org.bangshou.web.pages.sheets;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.desk.Scopes;
import org.bangshou.web.pages.sheets.PaperPage.Day;
import org.bangshou.web.pages.sheets.PaperPage.Visit;

/** A day's plan and a team's week, for the screen and for the printer. */
@Hidden
@Controller("/desk")
class PaperController {

  private static final int WEEK = 7;

  private final Frames frames;
  private final Pages pages;
  private final PaperRepository rows;
  private final Scopes scopes;
  private final Roster roster;
  private final Regions regions;

  PaperController(Frames frames, Pages pages, PaperRepository rows, Scopes scopes, Roster roster, Regions regions) {
    this.frames = frames;
    this.pages = pages;
    this.rows = rows;
    this.scopes = scopes;
    this.roster = roster;
    this.regions = regions;
  }

  /** @param on today when nothing is said */
  @Get("/day")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> day(HttpRequest<?> request, Caller caller, @QueryValue(defaultValue = "") String on) {
    Frame frame = frames.frame(request, caller);
    LocalDate today = Zone.day(frame.times().now());
    Span span = Span.of(on, on, new Span(today, today));
    List<PaperLine> lines = scopes.collect(caller, s -> rows.listOf(s, span.begins(), span.ends()));
    PaperPage page = new PaperPage(frame, span, null, List.of(new Day(span.from(), visits(lines))), teams(caller));
    return pages.show(frame, "desk/day", page);
  }

  /** @param from any day of the week; this week when nothing is said */
  @Get("/teams/{team}/week")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.TEAM, id = "team")
  HttpResponse<?> week(HttpRequest<?> request, Caller caller, UUID team, @Nullable @QueryValue String from) {
    Frame frame = frames.frame(request, caller);
    LocalDate today = Zone.day(frame.times().now());
    String asked = from == null ? "" : from;
    LocalDate monday =
        Span.of(asked, asked, new Span(today, today)).from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Span span = new Span(monday, monday.plusDays(WEEK - 1));
    var byDay = rows.listOfTeam(team, span.begins(), span.ends()).stream().collect(groupingBy(line -> Zone.day(line.startsAt())));
    List<Day> days =
        Stream.iterate(monday, day -> day.plusDays(1)).limit(WEEK)
            .map(day -> new Day(day, visits(byDay.getOrDefault(day, List.of()))))
            .toList();
    return pages.show(frame, "desk/week", new PaperPage(frame, span, roster.getTeam(team), days, teams(caller)));
  }

  private static List<Visit> visits(List<PaperLine> lines) {
    return lines.stream()
        .collect(groupingBy(line -> line.orderId() + " " + line.startsAt(), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(of -> new Visit(new TimeWindow(of.getFirst().startsAt(), of.getFirst().endsAt()), of))
        .toList();
  }

  /** Those whose base lies in the coordinator's hands. */
  private List<Team> teams(Caller caller) {
    return scopes.collect(caller, roster::listTeamsServing).stream()
        .filter(team -> caller.actsIn(regions.getRegion(team.regionCode())))
        .toList();
  }
}
