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
import org.bangshou.planning.Pin;
import org.bangshou.planning.Placement;
import org.bangshou.planning.PlacementOutcome;
import org.bangshou.planning.Planning;
import org.bangshou.planning.Proposal;
import org.bangshou.planning.Unplaced;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.web.Access;
import org.bangshou.web.Changed;
import org.bangshou.web.PlanWords;
import org.bangshou.web.Reader;
import org.bangshou.web.Seen;
import org.bangshou.web.Unchanged;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Flash;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.Posting;
import org.bangshou.web.pages.Texts;
import org.jspecify.annotations.Nullable;

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
  private final PlanWords words;
  private final Unchanged unchanged;

  ProposalController(
      Frames frames,
      Pages pages,
      Posting posting,
      Planning planning,
      Orders orders,
      Roster roster,
      PlanWords words,
      Unchanged unchanged) {
    this.frames = frames;
    this.pages = pages;
    this.posting = posting;
    this.planning = planning;
    this.orders = orders;
    this.roster = roster;
    this.words = words;
    this.unchanged = unchanged;
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
    Map<UUID, String> why = words.details(proposal.unplaced(), Reader.locale(request));
    ProposalPage page =
        new ProposalPage(
            frames.frame(request, caller), proposal, known, teams, members, why, planning.listWarnings(proposal),
            Timeline.of(proposal, known, teams));
    return pages.show(page.frame(), "desk/proposal", page);
  }

  @Post("/proposals/{id}/publish")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.PROPOSAL, id = "id")
  HttpResponse<?> publish(
      HttpRequest<?> request, Caller caller, UUID id, @io.micronaut.core.annotation.Nullable @Body Map<String, String> form) {
    String to = "/proposals/" + id;
    try {
      Seen seen = seen(form);
      List<PlacementOutcome> outcomes = planning.publish(id, p -> true, caller, now -> seen.require(now::version));
      long good = outcomes.stream().filter(o -> o.outcome() == Placement.Outcome.PUBLISHED).count();
      if (good == outcomes.size()) {
        return posting.good(request, to, frames.texts(request).get("done.published-all", good));
      }
      return posting.tell(
          request, to, Flash.Kind.WAIT, frames.texts(request).get("done.published", good, outcomes.size() - good));
    } catch (Refusal refusal) {
      return posting.refused(request, to, List.of(refusal.reason()));
    } catch (Changed changed) {
      return posting.tell(request, to, Flash.Kind.BAD, stands(frames.texts(request), id));
    }
  }

  @Post("/proposals/{id}/discard")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.PROPOSAL, id = "id")
  HttpResponse<?> discard(
      HttpRequest<?> request, UUID id, @io.micronaut.core.annotation.Nullable @Body Map<String, String> form) {
    Runnable discard = () -> edit(id, form, () -> planning.discard(id));
    return posting.act(request, "/planning", discard, t -> t.get("done.discarded"), t -> stands(t, id));
  }

  @Post("/placements/{id}/pin")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.PLACEMENT, id = "id")
  HttpResponse<?> pin(HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, String> form) {
    boolean pinned = "yes".equals(form.get("pinned"));
    UUID proposal = planning.getProposalOf(id);
    return posting.act(
        request,
        "/proposals/" + proposal + "#p-" + id,
        () -> edit(proposal, form, () -> planning.pin(id, pinned ? Pin.ALL : Pin.NONE, caller)),
        t -> t.get(pinned ? "done.pinned" : "done.unpinned"),
        t -> stands(t, proposal));
  }

  private void edit(UUID proposal, @Nullable Map<String, String> form, Runnable edit) {
    unchanged.act(
        seen(form),
        () -> planning.lockProposal(proposal).version(),
        () -> {
          edit.run();
          return proposal;
        });
  }

  private static Seen seen(@Nullable Map<String, String> form) {
    return Seen.in(form == null ? Map.of() : form);
  }

  private String stands(Texts t, UUID id) {
    Proposal now = planning.getProposal(id);
    return t.get(
        "changed.proposal", t.of(now.status()), now.placements().size(), now.unplaced().size(), now.pinned());
  }
}
