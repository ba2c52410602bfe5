package org.bangshou.web.pages.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.bangshou.grab.Diagnosing;
import org.bangshou.grab.Diagnosis;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.web.Access;
import org.bangshou.web.Reader;
import org.bangshou.web.RuleLines;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/** Why this person cannot see or take that order: found by a number or a name, told rule by rule. */
@Hidden
@Controller("/desk/diagnosis")
class DiagnosisController {

  private final Frames frames;
  private final Pages pages;
  private final Orders orders;
  private final Roster roster;
  private final Regions regions;
  private final Diagnosing diagnosing;
  private final RuleLines lines;

  DiagnosisController(
      Frames frames, Pages pages, Orders orders, Roster roster, Regions regions, Diagnosing diagnosing, RuleLines lines) {
    this.frames = frames;
    this.pages = pages;
    this.orders = orders;
    this.roster = roster;
    this.regions = regions;
    this.diagnosing = diagnosing;
    this.lines = lines;
  }

  /**
   * @param order its number
   * @param volunteer a code, or how a name begins
   */
  @Get
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> diagnose(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue(defaultValue = "") String order,
      @QueryValue(defaultValue = "") String volunteer) {
    Optional<Order> found = orders.findByCode(order.strip()).filter(o -> actsIn(caller, o.regionCode()));
    List<Volunteer> meant = found.map(o -> meant(caller, o, volunteer.strip())).orElse(List.of());
    Diagnosis diagnosis = meant.size() == 1 ? diagnosing.explain(found.orElseThrow().id(), meant.getFirst().id()) : null;
    DiagnosisPage page =
        new DiagnosisPage(
            frames.frame(request, caller), order.strip(), volunteer.strip(), found.isPresent(), meant, diagnosis,
            diagnosis == null ? List.of() : told(diagnosis, request));
    return pages.show(page.frame(), "desk/diagnosis", page);
  }

  /** Whose home or whose pool is the coordinator's matter: the one of that code, or all of that name. */
  private List<Volunteer> meant(Caller caller, Order order, String text) {
    List<Volunteer> called =
        roster.listVolunteersCalled(text).stream()
            .filter(v -> actsIn(caller, v.regionCode()) || diagnosing.shows(v, order.regionCode()))
            .toList();
    List<Volunteer> coded = called.stream().filter(v -> v.code().equals(text)).toList();
    return coded.isEmpty() ? called : coded;
  }

  private List<DiagnosisPage.SeatLines> told(Diagnosis diagnosis, HttpRequest<?> request) {
    return diagnosis.examination().seats().stream()
        .map(
            view ->
                new DiagnosisPage.SeatLines(
                    view, lines.say(view.findings(), diagnosis.examination().rules(), Reader.locale(request))))
        .toList();
  }

  private boolean actsIn(Caller caller, String regionCode) {
    return caller.actsIn(regions.getRegion(regionCode));
  }
}
