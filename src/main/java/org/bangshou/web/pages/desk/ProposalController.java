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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Refusal;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.planning.Placement;
import org.bangshou.planning.PlacementOutcome;
import org.bangshou.planning.Planning;
import org.bangshou.planning.Proposal;
import org.bangshou.planning.Unplaced;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Flash;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.Posting;

/** Reviewing a proposal: look, pin, publish or put aside. */
@Hidden
@Controller
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
class ProposalController {

  private final Frames frames;
  private final Pages pages;
  private final Posting posting;
  private final Planning planning;
  private final Orders orders;
  private final Roster roster;

  ProposalController(
      Frames frames, Pages pages, Posting posting, Planning planning, Orders orders, Roster roster) {
    this.frames = frames;
    this.pages = pages;
    this.posting = posting;
    this.planning = planning;
    this.orders = orders;
    this.roster = roster;
  }

  @Get("/proposals/{id}")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.PROPOSAL, id = "id")
  HttpResponse<?> proposal(HttpRequest<?> request, Caller caller, UUID id) {
    Proposal proposal = planning.getProposal(id);
    List<UUID> about =
        Stream.concat(
                proposal.placements().stream().map(Placement::orderId), proposal.unplaced().stream().map(Unplaced::orderId))
            .distinct()
            .toList();
    Map<UUID, Order> known = orders.listOrders(about).stream().collect(Collectors.toMap(Order::id, Function.identity()));
    Map<UUID, Team> teams =
        roster.listTeams(proposal.placements().stream().map(Placement::teamId).distinct().toList()).stream()
            .collect(Collectors.toMap(Team::id, Function.identity()));
    List<UUID> people = proposal.placements().stream().flatMap(p -> p.members().values().stream()).distinct().toList();
    Map<UUID, String> members =
        roster.listVolunteers(people).stream().collect(Collectors.toMap(Volunteer::id, Volunteer::name));
    ProposalPage page =
        new ProposalPage(
            frames.frame(request, caller), proposal, known, teams, members, planning.listWarnings(proposal), Timeline.of(proposal, known, teams));
    return pages.show(page.frame(), "desk/proposal", page);
  }

  @Post("/proposals/{id}/publish")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.PROPOSAL, id = "id")
  HttpResponse<?> publish(HttpRequest<?> request, Caller caller, UUID id) {
    String to = "/proposals/" + id;
    try {
      List<PlacementOutcome> outcomes = planning.publish(id, caller);
      long good = outcomes.stream().filter(o -> o.outcome() == Placement.Outcome.PUBLISHED).count();
      if (good == outcomes.size()) {
        return posting.good(request, to, frames.texts(request).get("done.published-all", good));
      }
      return posting.tell(
          request, to, Flash.Kind.WAIT, frames.texts(request).get("done.published", good, outcomes.size() - good));
    } catch (Refusal refusal) {
      return posting.refused(request, to, List.of(refusal.reason()));
    }
  }

  @Post("/proposals/{id}/discard")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.PROPOSAL, id = "id")
  HttpResponse<?> discard(HttpRequest<?> request, UUID id) {
    return posting.act(request, "/planning", () -> planning.discard(id), t -> t.get("done.discarded"));
  }

  @Post("/placements/{id}/pin")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.PLACEMENT, id = "id")
  HttpResponse<?> pin(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    boolean pinned = "yes".equals(form.get("pinned"));
    Proposal proposal = planning.pin(id, pinned);
    String to = "/proposals/" + proposal.id() + "#p-" + id;
    return posting.good(request, to, frames.texts(request).get(pinned ? "done.pinned" : "done.unpinned"));
  }
}
