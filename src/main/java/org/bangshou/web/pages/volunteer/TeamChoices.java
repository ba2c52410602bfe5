package org.bangshou.web.pages.volunteer;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.Verdict;
import org.bangshou.web.pages.Names;
import org.bangshou.web.pages.volunteer.TeamChoice.Coming;
import org.bangshou.web.pages.volunteer.TeamChoice.MemberChoice;
import org.bangshou.web.pages.volunteer.TeamChoice.SeatChoice;
import org.jspecify.annotations.Nullable;

/** Who of a leader's teams may take which seat; the one eligibility function says so. */
@Singleton
class TeamChoices {

  /** Weekly limits look at a whole week around. */
  private static final Duration AROUND = Duration.ofDays(8);

  private final Roster roster;
  private final Ledger ledger;
  private final Regions regions;
  private final CurrentRules rules;

  TeamChoices(Roster roster, Ledger ledger, Regions regions, CurrentRules rules) {
    this.roster = roster;
    this.ledger = ledger;
    this.regions = regions;
    this.rules = rules;
  }

  /** One entry per team that this person leads. */
  List<TeamChoice> choices(UUID leader, Order order, List<Commitment> holders, boolean open, Names names) {
    return roster.listTeamsOf(leader).stream()
        .filter(team -> team.isLedBy(leader))
        .map(team -> choice(team, order, holders, open, names))
        .toList();
  }

  private TeamChoice choice(Team team, Order order, List<Commitment> holders, boolean open, Names names) {
    List<Volunteer> members = roster.listVolunteers(team.members().stream().map(Team.Member::volunteerId).toList());
    List<Coming> coming = new ArrayList<>();
    for (Commitment holder : holders) {
      members.stream()
          .filter(m -> m.id().equals(holder.volunteerId()))
          .forEach(m -> coming.add(new Coming(m.name(), holder)));
    }
    return new TeamChoice(team, open ? seats(team, members, order, holders, names) : List.of(), coming);
  }

  private List<SeatChoice> seats(
      Team team, List<Volunteer> members, Order order, List<Commitment> holders, Names names) {
    TimeWindow around = new TimeWindow(order.windows().getFirst().start(), order.lastEnd()).padded(AROUND, AROUND);
    Map<UUID, List<Busy>> busy = ledger.listBusy(members.stream().map(Volunteer::id).toList(), around);
    UUID holdingTeam = holders.stream().map(Commitment::teamId).filter(id -> id != null).findFirst().orElse(null);
    Set<UUID> suggested = new HashSet<>();
    List<SeatChoice> seats = new ArrayList<>();
    for (Seat seat : order.seats()) {
      if (holders.stream().anyMatch(h -> h.seatId().equals(seat.id()))) continue;
      seats.add(new SeatChoice(seat, members(team, members, order, seat, busy, holdingTeam, suggested, names)));
    }
    return seats;
  }

  private List<MemberChoice> members(
      Team team,
      List<Volunteer> members,
      Order order,
      Seat seat,
      Map<UUID, List<Busy>> busy,
      @Nullable UUID holdingTeam,
      Set<UUID> suggested,
      Names names) {
    List<MemberChoice> choices = new ArrayList<>();
    boolean found = false;
    for (Volunteer member : members) {
      Verdict verdict = verdict(team, member, order, seat, busy.getOrDefault(member.id(), List.of()), holdingTeam);
      boolean first = !found && verdict.isEligible() && suggested.add(member.id());
      found |= first;
      choices.add(new MemberChoice(member.id(), member.name(), brief(verdict, names), first));
    }
    return choices;
  }

  private Verdict verdict(
      Team team, Volunteer member, Order order, Seat seat, List<Busy> busy, @Nullable UUID holdingTeam) {
    Eligibility eligibility = rules.eligibility(order.regionCode());
    Instant start = order.windows().getFirst().start();
    Region home = regions.getRegion(member.regionCode());
    Region county = regions.getRegion(order.regionCode());
    TimeWindow period = eligibility.period(member, home, order, county, start);
    Ask ask =
        new Ask(
            member, home, team, Set.of(), order, county, seat, holdingTeam, start, period, busy);
    return eligibility.findFirstStart(ask).verdict();
  }

  private static String brief(Verdict verdict, Names names) {
    List<Reason> reasons = verdict.listReasons();
    return reasons.isEmpty() ? "" : names.title(reasons.getFirst());
  }
}
