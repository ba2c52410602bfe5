package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Claim.ClaimKey;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.order.Seat;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.FirstStart;
import org.bangshou.rules.GrabPolicy;
import org.jspecify.annotations.Nullable;

/** A leader's claim of several seats at one time: every member is checked, and it is all or nothing. */
@Singleton
class TeamClaiming {

  /** Members look for a common start in turns; more turns than this means that they have none. */
  private static final int MOST_TURNS = 200;

  private final Orders orders;
  private final Roster roster;
  private final SittingReader sittings;
  private final SeatWriter writer;
  private final CommitmentRepository commitments;
  private final Answers answers;
  private final CurrentRules rules;
  private final Clock clock;

  TeamClaiming(
      Orders orders,
      Roster roster,
      SittingReader sittings,
      SeatWriter writer,
      CommitmentRepository commitments,
      Answers answers,
      CurrentRules rules,
      Clock clock) {
    this.orders = orders;
    this.roster = roster;
    this.sittings = sittings;
    this.writer = writer;
    this.commitments = commitments;
    this.answers = answers;
    this.rules = rules;
    this.clock = clock;
  }

  /** @param members seat id to volunteer id, at least one */
  List<Outcome> commit(
      UUID orderId, UUID teamId, Map<UUID, UUID> members, @Nullable Instant start, @Nullable ClaimKey key) {
    if (members.isEmpty()) throw new InvalidInput("members", Flaw.NOBODY_CHOSEN);
    Order order = orders.lockOrder(orderId);
    Optional<Outcome> before = answers.findAnswer(key);
    if (before.isPresent()) return List.of(before.get());
    Sitting sitting = sittings.readLocked(order, members.values());
    List<Outcome> outcomes = decide(sitting, roster.getTeam(teamId), members, start);
    writer.noteOutcomes(order, sitting, outcomes);
    answers.keep(key, outcomes.getFirst());
    return outcomes;
  }

  private List<Outcome> decide(Sitting sitting, Team team, Map<UUID, UUID> members, @Nullable Instant start) {
    Eligibility eligibility = rules.eligibility(sitting.order().regionCode());
    Instant now = clock.instant();
    List<Reason> reasons = findReasons(sitting, team, members, eligibility, now);
    if (!reasons.isEmpty()) return List.of(new Outcome.Refused(reasons));
    List<Member> group = members.entrySet().stream().map(e -> member(sitting, e.getKey(), e.getValue())).toList();
    return switch (commonStart(new Deciding(eligibility, now), sitting, team, group, start, now)) {
      case FirstStart.Found(var found, _) -> take(sitting, team, group, found, eligibility);
      case FirstStart.None(var no) -> List.of(new Outcome.Refused(no.reasons()));
    };
  }

  private List<Reason> findReasons(
      Sitting sitting, Team team, Map<UUID, UUID> members, Eligibility eligibility, Instant now) {
    List<Reason> reasons = new ArrayList<>();
    sitting.order().findObstacle(now).ifPresent(reasons::add);
    GrabPolicy policy = eligibility.book().grab(sitting.order().function());
    if (!policy.leaderTakesSeveral() && members.size() > 1) reasons.add(Reason.of("one-seat-at-a-time"));
    var records = commitments.listRecords(members.values(), policy.release().withinDays());
    Limits limits = new Limits(policy, sitting.order(), records, now);
    members.forEach(
        (seat, volunteer) -> {
          if (!sitting.isFree(seat)) reasons.add(Reason.of("seat-taken", "seat", sitting.order().seat(seat).number()));
          if (!team.has(volunteer)) reasons.add(Reason.of("not-of-the-team", "team", team.name()));
          limits.find(sitting.findVolunteer(volunteer).orElseThrow(), 0).ifPresent(reasons::add);
        });
    return reasons;
  }

  /** The earliest start that suits all: whoever cannot yet moves the search on to where they can. */
  private static FirstStart commonStart(
      Deciding deciding, Sitting sitting, Team team, List<Member> group, @Nullable Instant wanted, Instant now) {
    Instant start = wanted == null ? now : wanted;
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      Instant latest = start;
      for (Member member : group) {
        FirstStart first =
            wanted == null
                ? deciding.earliest(sitting, member.volunteer(), Optional.of(team), member.seat(), start)
                : deciding.at(sitting, member.volunteer(), Optional.of(team), member.seat(), wanted);
        if (!(first instanceof FirstStart.Found(var found, _))) return first;
        latest = found.isAfter(latest) ? found : latest;
      }
      if (latest.equals(start)) return new FirstStart.Found(start, sitting.order().serviceAt(start));
      start = latest;
    }
    throw new IllegalStateException("no common start after " + MOST_TURNS + " turns for order " + sitting.order().code());
  }

  private List<Outcome> take(Sitting sitting, Team team, List<Member> group, Instant start, Eligibility eligibility) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Member member : group) {
      var period = sitting.period(eligibility, member.volunteer(), start);
      var take = new Decision.Take(member.seat(), start, period, Optional.of(team));
      outcomes.add(
          new Outcome.Granted(
              writer.take(sitting, member.volunteer(), take, Origin.TEAM_GRAB, eligibility.book().version())));
    }
    return outcomes;
  }

  private static Member member(Sitting sitting, UUID seatId, UUID volunteerId) {
    return new Member(sitting.order().seat(seatId), sitting.findVolunteer(volunteerId).orElseThrow());
  }

  private record Member(Seat seat, Volunteer volunteer) {}
}
