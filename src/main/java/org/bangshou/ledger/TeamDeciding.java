package org.bangshou.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.FirstStart;
import org.jspecify.annotations.Nullable;

/** Decides a leader's claim of several seats at one time: every member is checked, and it is all or nothing. Pure. */
final class TeamDeciding {

  /** Members look for a common start in turns; more turns than this means that they have none. */
  private static final int MOST_TURNS = 200;

  private final Sitting sitting;
  private final Team team;
  private final Eligibility eligibility;
  private final Limits limits;
  private final Instant now;
  private final @Nullable UUID account;
  private final Refusals refused;

  /**
   * @param account who claims for the team; none when that is not known
   * @param refused where it is noted whom a rule or a limit keeps away
   */
  TeamDeciding(
      Sitting sitting,
      Team team,
      Eligibility eligibility,
      Limits limits,
      Instant now,
      @Nullable UUID account,
      Refusals refused) {
    this.sitting = sitting;
    this.team = team;
    this.eligibility = eligibility;
    this.limits = limits;
    this.now = now;
    this.account = account;
    this.refused = refused;
  }

  /**
   * @param members seat id to volunteer id
   * @param start none: the earliest that suits all of them
   */
  TeamDecision decide(Map<UUID, UUID> members, @Nullable Instant start) {
    List<Reason> reasons = findReasons(members);
    if (!reasons.isEmpty()) return new TeamDecision.No(reasons);
    List<Member> group = members.entrySet().stream().map(e -> member(e.getKey(), e.getValue())).toList();
    return switch (commonStart(group, start)) {
      case FirstStart.Found(var found, _) -> new TeamDecision.Go(group.stream().map(m -> place(m, found)).toList());
      case FirstStart.None(var no, var nearest) -> {
        refused.note(nearest.volunteer().id(), account, no.reasons(), nearest);
        yield new TeamDecision.No(no.reasons());
      }
    };
  }

  private List<Reason> findReasons(Map<UUID, UUID> members) {
    List<Reason> reasons = new ArrayList<>();
    sitting.order().findObstacle(now).ifPresent(reasons::add);
    boolean several = eligibility.book().grab(sitting.order().function()).leaderTakesSeveral();
    if (!several && members.size() > 1) reasons.add(Reason.of("one-seat-at-a-time"));
    members.forEach(
        (seat, volunteer) -> {
          if (!sitting.isFree(seat)) reasons.add(Reason.of("seat-taken", "seat", sitting.order().seat(seat).number()));
          if (!team.has(volunteer)) reasons.add(Reason.of("not-of-the-team", "team", team.name()));
          limits
              .find(sitting.findVolunteer(volunteer).orElseThrow(), 0)
              .ifPresent(
                  reason -> {
                    reasons.add(reason);
                    refused.note(volunteer, account, List.of(reason), null);
                  });
        });
    return reasons;
  }

  /** The earliest start that suits all: whoever cannot yet moves the search on to where they can. */
  private FirstStart commonStart(List<Member> group, @Nullable Instant wanted) {
    Deciding deciding = new Deciding(eligibility, now);
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

  private TeamDecision.Place place(Member member, Instant start) {
    var period = sitting.period(eligibility, member.volunteer(), start);
    return new TeamDecision.Place(
        member.volunteer(), new Decision.Take(member.seat(), start, period, Optional.of(team)));
  }

  private Member member(UUID seatId, UUID volunteerId) {
    return new Member(sitting.order().seat(seatId), sitting.findVolunteer(volunteerId).orElseThrow());
  }

  private record Member(Seat seat, Volunteer volunteer) {}
}
