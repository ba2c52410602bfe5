package org.bangshou.web.pages.volunteer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.web.pages.volunteer.MyPage.TeamOffer;

/** What a leader may answer for the members of their teams. */
@Singleton
class TeamOffers {

  private final Roster roster;
  private final Ledger ledger;
  private final Orders orders;

  TeamOffers(Roster roster, Ledger ledger, Orders orders) {
    this.roster = roster;
    this.ledger = ledger;
    this.orders = orders;
  }

  /** The most urgent first; the leader's own are not among them. Empty for who leads none. */
  List<TeamOffer> listOf(Caller caller) {
    UUID leader = caller.findVolunteer().orElseThrow();
    if (caller.role() != Role.LEADER) return List.of();
    Map<UUID, Team> teams = byId(roster.listTeamsOf(leader).stream().filter(team -> team.isLedBy(leader)).toList(), Team::id);
    List<Commitment> offers =
        ledger.listOffersOfTeams(teams.keySet()).stream().filter(offer -> !offer.volunteerId().equals(leader)).toList();
    Map<UUID, Volunteer> members =
        byId(roster.listVolunteers(offers.stream().map(Commitment::volunteerId).distinct().toList()), Volunteer::id);
    Map<UUID, Order> about = byId(orders.listOrders(offers.stream().map(Commitment::orderId).distinct().toList()), Order::id);
    return offers.stream().flatMap(offer -> offer(offer, teams, members, about).stream()).toList();
  }

  private static Optional<TeamOffer> offer(
      Commitment offer, Map<UUID, Team> teams, Map<UUID, Volunteer> members, Map<UUID, Order> about) {
    Team team = teams.get(offer.teamId());
    Volunteer member = members.get(offer.volunteerId());
    Order order = about.get(offer.orderId());
    if (team == null || member == null || order == null) return Optional.empty();
    return Optional.of(new TeamOffer(offer, order, team.name(), member.name()));
  }

  private static <T> Map<UUID, T> byId(List<T> things, Function<T, UUID> id) {
    return things.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
