package org.bangshou.ledger;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bangshou.kernel.Json;
import org.bangshou.ledger.Claim.ClaimKey;
import org.bangshou.ledger.WaitlistRepository.Arrival;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;

/** Claims of one order, in the order of their arrival, within one transaction. */
@Singleton
class Claiming {

  /** Stands for a key's answer until it is decided, so that a second claim under it is not decided again. */
  private static final Outcome PENDING = new Outcome.KeyReused();

  private final Orders orders;
  private final SittingReader sittings;
  private final SeatWriter writer;
  private final CommitmentRepository commitments;
  private final WaitlistRepository waitlist;
  private final Answers answers;
  private final RefusalRepository refusals;
  private final CurrentRules rules;
  private final Clock clock;

  Claiming(
      Orders orders,
      SittingReader sittings,
      SeatWriter writer,
      CommitmentRepository commitments,
      WaitlistRepository waitlist,
      Answers answers,
      RefusalRepository refusals,
      CurrentRules rules,
      Clock clock) {
    this.orders = orders;
    this.sittings = sittings;
    this.writer = writer;
    this.commitments = commitments;
    this.waitlist = waitlist;
    this.answers = answers;
    this.refusals = refusals;
    this.rules = rules;
    this.clock = clock;
  }

  /** One outcome per claim, in the same order. What was answered under a key before is answered so again. */
  List<Outcome> commit(UUID orderId, List<Claim> claims) {
    Order order = orders.lockOrder(orderId);
    List<ClaimKey> keys = claims.stream().flatMap(c -> Stream.ofNullable(c.key())).toList();
    Map<ClaimKey, Outcome> answered = new HashMap<>(answers.findAnswers(keys));
    List<Claim> fresh = claims.stream().filter(c -> c.key() == null || answered.putIfAbsent(c.key(), PENDING) == null).toList();
    if (fresh.isEmpty()) return keys.stream().map(key -> requireNonNull(answered.get(key))).toList();
    List<Outcome> decided = decide(order, fresh);
    List<Outcome> keyless = new ArrayList<>();
    for (int at = 0; at < fresh.size(); at++) {
      ClaimKey key = fresh.get(at).key();
      if (key == null) keyless.add(decided.get(at));
      else answered.put(key, decided.get(at));
    }
    Iterator<Outcome> next = keyless.iterator();
    return claims.stream().map(c -> c.key() == null ? next.next() : requireNonNull(answered.get(c.key()))).toList();
  }

  private List<Outcome> decide(Order order, List<Claim> claims) {
    List<UUID> people = claims.stream().map(Claim::volunteerId).distinct().toList();
    Sitting sitting = sittings.readLocked(order, people);
    Eligibility eligibility = rules.eligibility(order.regionCode());
    Instant now = clock.instant();
    int days = eligibility.book().grab(order.function()).release().withinDays();
    Limits limits = new Limits(eligibility, order, commitments.listRecords(people, days), now);
    List<UUID> waiting = waitlist.listWaiting(order.id()).stream().map(WaitlistRepository.Waiting::volunteerId).toList();
    Refusals refused = new Refusals(order.id(), eligibility);
    var deciding = new ClaimDeciding(sitting, eligibility, limits, waiting, now, refused);
    Batch batch = new Batch(sitting, eligibility, deciding);
    claims.forEach(batch::decide);
    List<Outcome> outcomes = batch.write();
    refused.writeTo(refusals);
    writer.noteOutcomes(order, sitting, outcomes);
    Map<ClaimKey, Outcome> given = new LinkedHashMap<>();
    for (int at = 0; at < claims.size(); at++) {
      ClaimKey key = claims.get(at).key();
      if (key != null) given.put(key, outcomes.get(at));
    }
    answers.keep(given);
    return outcomes;
  }

  /** What one transaction decides, one claim after another, and then writes in a handful of statements. */
  private final class Batch {

    private final Sitting sitting;
    private final Eligibility eligibility;
    private final ClaimDeciding deciding;
    private final List<Supplier<Outcome>> decided = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private List<Commitment> granted = List.of();
    private List<Long> places = List.of();

    Batch(Sitting sitting, Eligibility eligibility, ClaimDeciding deciding) {
      this.sitting = sitting;
      this.eligibility = eligibility;
      this.deciding = deciding;
    }

    void decide(Claim claim) {
      decided.add(
          switch (deciding.decide(claim)) {
            case ClaimDecision.Go(var take) -> grant(sitting.findVolunteer(claim.volunteerId()).orElseThrow(), take);
            case ClaimDecision.Queue(var wait) -> enqueue(claim, wait);
            case ClaimDecision.No(var reasons) -> () -> new Outcome.Refused(reasons, eligibility.book().version());
          });
    }

    private Supplier<Outcome> grant(Volunteer volunteer, Decision.Take take) {
      int at = taken.size();
      taken.add(writer.take(sitting, volunteer, take, Origin.GRAB, eligibility));
      return () -> new Outcome.Granted(granted.get(at));
    }

    private Supplier<Outcome> enqueue(Claim claim, Decision.Wait wait) {
      int at = arrivals.size();
      int position = deciding.countWaiting();
      arrivals.add(new Arrival(claim.volunteerId(), wait.team().map(Team::id).orElse(null)));
      return () -> new Outcome.Waitlisted(places.get(at), position);
    }

    List<Outcome> write() {
      granted = writer.write(taken);
      if (!arrivals.isEmpty()) {
        places = waitlist.insert(sitting.order().id(), Json.text(arrivals), eligibility.book().version()).stream().sorted().toList();
      }
      return decided.stream().map(Supplier::get).toList();
    }
  }
}
