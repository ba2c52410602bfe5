package org.bangshou.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Outcome;
import org.bangshou.ledger.Placing;
import org.bangshou.ledger.PlacingOutcome;
import org.bangshou.ledger.Rehearsal;
import org.bangshou.rules.RuleSet;

/**
 * Plays a log once under one set of rules. A claim asks as the button does: for any seat, at the earliest
 * start, with a waitlist place welcome; a leader's claim and a placement ask for the seats that they named.
 * What the log says became of somebody on an order becomes of them here too, if they hold a seat. Of
 * somebody who never had one in reality, the best is assumed: the requester agrees, they accept, come and serve.
 */
final class Playing {

  /** How it ended for one claimant at one step. */
  record Answer(Fate fate, List<Reason> reasons) {

    static final Answer GRANTED = new Answer(Fate.GRANTED, List.of());
    static final Answer WAITLISTED = new Answer(Fate.WAITLISTED, List.of());
  }

  /**
   * What a run came to.
   *
   * @param answers one per step and claimant, in the order of the log
   * @param held order id to who holds its seats when all is played, in the order in which they took them
   */
  record Played(List<Answer> answers, Map<UUID, List<Commitment>> held) {}

  private final Log log;
  private final Rehearsal rehearsal;
  private final PriorityQueue<Step> served =
      new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingInt(Step::rank));
  private final Set<UUID> seen = new HashSet<>();
  private final List<Answer> answers = new ArrayList<>();

  private Playing(Log log, RuleSet rules) {
    this.log = log;
    this.rehearsal = new Rehearsal(rules, log.cast());
    log.orders().values().forEach(rehearsal::open);
  }

  /** @throws InvalidInput {@code period} when it takes beyond that moment */
  static Played play(Log log, RuleSet rules, Clock clock, Instant until) {
    Playing playing = new Playing(log, rules);
    for (Step step : log.steps()) {
      if (clock.instant().isAfter(until)) {
        throw new InvalidInput("period", Flaw.TOO_MUCH);
      }
      playing.catchUp(step.at());
      playing.take(step);
    }
    Map<UUID, List<Commitment>> held = new HashMap<>();
    log.orders().keySet().forEach(id -> held.put(id, playing.rehearsal.listActiveOn(id)));
    return new Played(List.copyOf(playing.answers), held);
  }

  /** Those of whom the log knows nothing have served when their service is over. */
  private void catchUp(Instant now) {
    while (!served.isEmpty() && !served.peek().at().isAfter(now)) take(served.remove());
  }

  private void take(Step step) {
    switch (step) {
      case Step.Given g -> rehearsal.remember(g.commitment());
      case Step.GivenEnded e -> end(e.commitmentId(), e.from(), e.status(), e.at());
      case Step.Served s -> find(s.orderId(), s.volunteerId()).ifPresent(c -> end(c, CommitmentStatus.SERVED, s.at()));
      case Step.Ended e -> find(e.orderId(), e.volunteerId()).ifPresent(c -> end(e, c));
      case Step.Exchanged x -> exchange(x);
      case Step.Cancelled c -> rehearsal.cancel(c.orderId(), c.at());
      case Step.Asked a -> askTheWaiting(a.orderId(), a.at());
      case Step.Placed p -> place(p);
      case Step.TeamClaimed t -> claimTogether(t);
      case Step.Claimed c -> claim(c);
      case Step.Left l -> leave(l);
    }
  }

  private Optional<Commitment> find(UUID orderId, UUID volunteerId) {
    return rehearsal.listActiveOn(orderId).stream().filter(c -> c.volunteerId().equals(volunteerId)).findFirst();
  }

  private void end(Step.Ended e, Commitment held) {
    if (e.withheld() && held.isAsked()) {
      rehearsal.withhold(held.id(), e.status(), e.at());
      noteOffers(held.orderId(), e.at());
    } else {
      end(held, e.status(), e.at());
    }
  }

  private void end(Commitment held, CommitmentStatus next, Instant at) {
    end(held.id(), held.status(), next, at);
    if (!next.isActive()) noteOffers(held.orderId(), at);
  }

  /** As near to the log as the promise allows: what was declined there may have been grabbed here. */
  private void end(UUID id, CommitmentStatus from, CommitmentStatus next, Instant at) {
    boolean offered = from == CommitmentStatus.OFFERED;
    if (!offered && from != CommitmentStatus.ACCEPTED) return;
    switch (next) {
      case OFFERED, ACCEPTED -> {}
      case SERVING, SERVED -> {
        confirm(id, at);
        rehearsal.serve(id, CommitmentStatus.SERVING, at);
        if (next == CommitmentStatus.SERVED) rehearsal.serve(id, CommitmentStatus.SERVED, at);
      }
      case DECLINED, EXPIRED -> rehearsal.release(id, offered ? next : CommitmentStatus.GIVEN_BACK, at);
      case GIVEN_BACK, NO_SHOW -> {
        confirm(id, at);
        rehearsal.release(id, next, at);
      }
      case CANCELLED -> rehearsal.release(id, next, at);
    }
  }

  /** Whoever came in the end had said yes, and so had the requester. */
  private void confirm(UUID id, Instant at) {
    Commitment held = rehearsal.getCommitment(id);
    if (held.status() == CommitmentStatus.OFFERED) held = rehearsal.accept(id, at);
    if (held.isAsked()) rehearsal.consent(id);
  }

  /** Who holds no such seat here has none to hand on; who may not hand it on here serves. */
  private void exchange(Step.Exchanged x) {
    Map<UUID, UUID> to = new HashMap<>();
    List<Commitment> given = new ArrayList<>();
    for (Step.Handed seat : x.seats()) {
      find(seat.orderId(), seat.fromId())
          .filter(c -> c.status() == CommitmentStatus.OFFERED || c.status() == CommitmentStatus.ACCEPTED)
          .ifPresent(
              c -> {
                if (c.status() == CommitmentStatus.OFFERED) rehearsal.accept(c.id(), x.at());
                to.put(c.id(), seat.toId());
                given.add(c);
              });
    }
    if (to.isEmpty()) return;
    boolean done = rehearsal.exchange(to, x.at());
    for (Commitment c : given) {
      if (done) noteOffers(c.orderId(), x.at());
      else served.add(new Step.Served(c.service().end(), c.orderId(), c.volunteerId()));
    }
  }

  private void place(Step.Placed p) {
    askTheWaiting(p.orderId(), p.at());
    Placing placing = new Placing(p.orderId(), p.teamId(), p.start(), p.members(), p.legIn(), p.legOut(), null);
    Answer answer =
        switch (rehearsal.place(placing, p.at())) {
          case PlacingOutcome.Offered _ -> Answer.GRANTED;
          case PlacingOutcome.Stale(var reasons) -> new Answer(Fate.REFUSED, reasons);
          case PlacingOutcome.Refused(var reasons) -> new Answer(Fate.REFUSED, reasons);
        };
    noteOffers(p.orderId(), p.at());
    p.claimants().forEach(member -> answers.add(answer));
  }

  private void claimTogether(Step.TeamClaimed t) {
    askTheWaiting(t.orderId(), t.at());
    Outcome first = rehearsal.claimTogether(t.orderId(), t.teamId(), t.members(), null, t.at()).getFirst();
    noteOffers(t.orderId(), t.at());
    t.claimants().forEach(member -> answers.add(answer(first)));
  }

  private void claim(Step.Claimed c) {
    askTheWaiting(c.orderId(), c.at());
    // who got a seat here at an earlier try did not have to try again
    if (c.real() != Fate.REFUSED && find(c.orderId(), c.volunteerId()).isPresent()) {
      answers.add(Answer.GRANTED);
      return;
    }
    answers.add(answer(rehearsal.claim(c.orderId(), Claim.anySeat(c.volunteerId()), c.at())));
    noteOffers(c.orderId(), c.at());
  }

  private static Answer answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Granted _ -> Answer.GRANTED;
      case Outcome.Waitlisted _ -> Answer.WAITLISTED;
      case Outcome.Refused(var reasons, _) -> new Answer(Fate.REFUSED, reasons);
      case Outcome.KeyReused _ -> throw new IllegalStateException("a rehearsed claim has no key");
    };
  }

  private void leave(Step.Left l) {
    if (rehearsal.listWaiting(l.orderId()).contains(l.volunteerId())) {
      rehearsal.leaveWaitlist(l.orderId(), l.volunteerId());
    }
  }

  /** In reality the waiting are asked every minute; here before anybody else is heard. */
  private void askTheWaiting(UUID orderId, Instant at) {
    if (rehearsal.listWaiting(orderId).isEmpty()) return;
    rehearsal.promote(orderId, at);
    noteOffers(orderId, at);
  }

  /** New seats: what nobody will turn down is accepted and agreed to, and who is unknown to the log will serve. */
  private void noteOffers(UUID orderId, Instant at) {
    for (Commitment c : rehearsal.listActiveOn(orderId)) {
      if (!seen.add(c.id())) continue;
      boolean offered = c.status() == CommitmentStatus.OFFERED;
      Commitment held = offered && !log.turnsDown(orderId, c.volunteerId()) ? rehearsal.accept(c.id(), at) : c;
      if (held.isAsked() && !log.isWithheld(orderId, c.volunteerId())) rehearsal.consent(c.id());
      if (!log.saysWhatBecameOf(orderId, c.volunteerId())) {
        served.add(new Step.Served(c.service().end(), orderId, c.volunteerId()));
      }
    }
  }
}
