package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
  private final RefusalRepository refusals;
  private final CurrentRules rules;
  private final Clock clock;

  TeamClaiming(
      Orders orders,
      Roster roster,
      SittingReader sittings,
      SeatWriter writer,
      CommitmentRepository commitments,
      Answers answers,
      RefusalRepository refusals,
      CurrentRules rules,
      Clock clock) {
    this.orders = orders;
    this.roster = roster;
    this.sittings = sittings;
    this.writer = writer;
    this.commitments = commitments;
    this.answers = answers;
    this.refusals = refusals;
    this.rules = rules;
    this.clock = clock;
  }

  /** @param members seat id to volunteer id, at least one */
  List<Outcome> commit(
      UUID orderId, UUID teamId, Map<UUID, UUID> members, @Nullable Instant start, @Nullable ClaimKey key) {
    if (members.isEmpty()) throw new InvalidInput("members", "name at least one member for one seat");
    Order order = orders.lockOrder(orderId);
    Optional<Outcome> before = answers.findAnswer(key);
    if (before.isPresent()) return List.of(before.get());
    Sitting sitting = sittings.readLocked(order, members.values());
    Eligibility eligibility = rules.eligibility(order.regionCode());
    Refusals refused = new Refusals(order.id(), eligibility);
    List<Outcome> outcomes =
        decide(new Group(sitting, roster.getTeam(teamId), eligibility, clock.instant(), members, account(key), refused), start);
    refused.writeTo(refusals);
    writer.noteOutcomes(order, sitting, outcomes);
    answers.keep(key, outcomes.getFirst());
    return outcomes;
  }

  private static @Nullable UUID account(@Nullable ClaimKey key) {
    return key == null ? null : key.accountId();
  }

  /** What one claim of a team knows, and where it notes whom a rule or a limit refused. */
  private record Group(
      Sitting sitting,
      Team team,
      Eligibility eligibility,
      Instant now,
      Map<UUID, UUID> members,
      @Nullable UUID account,
      Refusals refused) {

    List<Member> list() {
      return members.entrySet().stream().map(e -> member(sitting, e.getKey(), e.getValue())).toList();
    }

    String version() {
      return eligibility.book().version();
    }
  }

  private List<Outcome> decide(Group group, @Nullable Instant start) {
    List<Reason> reasons = findReasons(group);
    if (!reasons.isEmpty()) return List.of(new Outcome.Refused(reasons, group.version()));
    return switch (commonStart(group, start)) {
      case FirstStart.Found(var found, _) -> take(group, found);
      case FirstStart.None(var no, var nearest) -> {
        group.refused().note(nearest.volunteer().id(), group.account(), no.reasons(), nearest);
        yield List.of(new Outcome.Refused(no.reasons(), group.version()));
      }
    };
  }

  private List<Reason> findReasons(Group group) {
    Sitting sitting = group.sitting();
    List<Reason> reasons = new ArrayList<>();
    sitting.order().findObstacle(group.now()).ifPresent(reasons::add);
    GrabPolicy policy = group.eligibility().book().grab(sitting.order().function());
    if (!policy.leaderTakesSeveral() && group.members().size() > 1) reasons.add(Reason.of("one-seat-at-a-time"));
    var records = commitments.listRecords(group.members().values(), policy.release().withinDays());
    Limits limits = new Limits(policy, sitting.order(), records, group.now());
    for (Member member : group.list()) {
      if (!sitting.isFree(member.seat().id())) reasons.add(Reason.of("seat-taken", "seat", member.seat().number()));
      if (!group.team().has(member.volunteer().id())) reasons.add(Reason.of("not-of-the-team", "team", group.team().name()));
      limits.find(member.volunteer(), 0).ifPresent(
          reason -> {
            reasons.add(reason);
            group.refused().note(member.volunteer().id(), group.account(), List.of(reason), null);
          });
    }
    return reasons;
  }

  /** The earliest start that suits all: whoever cannot yet moves the search on to where they can. */
  private static FirstStart commonStart(Group group, @Nullable Instant wanted) {
    Deciding deciding = new Deciding(group.eligibility(), group.now());
    Sitting sitting = group.sitting();
    Optional<Team> team = Optional.of(group.team());
    Instant start = wanted == null ? group.now() : wanted;
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      Instant latest = start;
      for (Member member : group.list()) {
        FirstStart first =
            wanted == null
                ? deciding.earliest(sitting, member.volunteer(), team, member.seat(), start)
                : deciding.at(sitting, member.volunteer(), team, member.seat(), wanted);
        if (!(first instanceof FirstStart.Found(var found, _))) return first;
        latest = found.isAfter(latest) ? found : latest;
      }
      if (latest.equals(start)) return new FirstStart.Found(start, sitting.order().serviceAt(start));
      start = latest;
    }
    throw new IllegalStateException("no common start after " + MOST_TURNS + " turns for order " + sitting.order().code());
  }

  private List<Outcome> take(Group group, Instant start) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Member member : group.list()) {
      var period = group.sitting().period(group.eligibility(), member.volunteer(), start);
      var take = new Decision.Take(member.seat(), start, period, Optional.of(group.team()));
      outcomes.add(
          new Outcome.Granted(
              writer.take(group.sitting(), member.volunteer(), take, Origin.TEAM_GRAB, group.eligibility())));
    }
    return outcomes;
  }

  private static Member member(Sitting sitting, UUID seatId, UUID volunteerId) {
    return new Member(sitting.order().seat(seatId), sitting.findVolunteer(volunteerId).orElseThrow());
  }

  private record Member(Seat seat, Volunteer volunteer) {}
}
