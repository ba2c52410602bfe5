package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.ledger.Claim.ClaimKey;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;
import org.jspecify.annotations.Nullable;

/** A leader's claim of several seats at one time, within one transaction. */
@Singleton
class TeamClaiming {

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
    if (members.isEmpty()) throw new InvalidInput("members", Flaw.NOBODY_CHOSEN);
    Order order = orders.lockOrder(orderId);
    Optional<List<Outcome>> before = answers.findTeamAnswer(key);
    if (before.isPresent()) return before.get();
    Sitting sitting = sittings.readLocked(List.of(order), members.values()).getFirst();
    List<Outcome> outcomes = decide(sitting, roster.getTeam(teamId), members, start, key);
    writer.noteOutcomes(List.of(Seated.of(order, sitting, outcomes)));
    if (key != null) answers.keepTogether(key, outcomes);
    return outcomes;
  }

  private List<Outcome> decide(
      Sitting sitting, Team team, Map<UUID, UUID> members, @Nullable Instant start, @Nullable ClaimKey key) {
    Eligibility eligibility = rules.eligibility(sitting.order().regionCode());
    Instant now = clock.instant();
    int days = eligibility.book().grab(sitting.order().function()).release().withinDays();
    Limits limits = new Limits(eligibility, sitting.order(), commitments.listRecords(members.values(), days), now);
    Refusals refused = new Refusals(sitting.order().id(), eligibility);
    UUID account = key == null ? null : key.accountId();
    var deciding = new TeamDeciding(sitting, team, eligibility, limits, now, account, refused);
    List<Outcome> outcomes =
        switch (deciding.decide(members, start)) {
          case TeamDecision.Go(var places) -> take(sitting, places, eligibility);
          case TeamDecision.No(var reasons) -> List.of(new Outcome.Refused(reasons, eligibility.book().version()));
        };
    refusals.insert(refused.list());
    return outcomes;
  }

  private List<Outcome> take(Sitting sitting, List<TeamDecision.Place> places, Eligibility eligibility) {
    List<Taken> taken =
        places.stream().map(p -> writer.take(sitting, p.volunteer(), p.take(), Origin.TEAM_GRAB, eligibility)).toList();
    return writer.write(taken).stream().<Outcome>map(Outcome.Granted::new).toList();
  }
}
