package org.bangshou.ledger;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.WaitlistRepository.Place;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.GrabPolicy;
import org.bangshou.rules.RuleSet;

/** Looks at many orders with one person's eyes, in a handful of statements. */
@Singleton
class Previewing {

  private final SittingReader sittings;
  private final CommitmentRepository commitments;
  private final WaitlistRepository waitlist;
  private final CurrentRules rules;
  private final Clock clock;

  Previewing(
      SittingReader sittings,
      CommitmentRepository commitments,
      WaitlistRepository waitlist,
      CurrentRules rules,
      Clock clock) {
    this.sittings = sittings;
    this.commitments = commitments;
    this.waitlist = waitlist;
    this.rules = rules;
    this.clock = clock;
  }

  Map<UUID, Preview> preview(Volunteer volunteer, List<Order> orders) {
    RuleSet current = rules.get();
    Instant now = clock.instant();
    List<UUID> ids = orders.stream().map(Order::id).toList();
    Map<UUID, List<Commitment>> holders = commitments.listActiveOn(ids).stream().collect(groupingBy(Commitment::orderId));
    Map<UUID, Integer> positions = new HashMap<>();
    waitlist.listPlaces(volunteer.id()).forEach((Place p) -> positions.put(p.orderId(), p.position()));
    Map<UUID, Integer> waiting = commitments.countWaiting(ids);
    Map<Integer, List<CommitmentRepository.Record>> records = new HashMap<>();
    Map<UUID, Preview> previews = new HashMap<>();
    for (Sitting sitting : sittings.readFor(List.of(volunteer), orders, holders)) {
      Order order = sitting.order();
      Eligibility eligibility = current.eligibility(order.regionCode());
      GrabPolicy policy = eligibility.book().grab(order.function());
      var record =
          records.computeIfAbsent(
              policy.release().withinDays(), days -> commitments.listRecords(List.of(volunteer.id()), days));
      Optional<Reason> limit = new Limits(eligibility, order, record, now).find(volunteer, 0);
      Decision decision = new Deciding(eligibility, now).decide(sitting, volunteer, null, null);
      previews.put(
          order.id(),
          new Preview(
              decision,
              sitting.holders().size(),
              waiting.getOrDefault(order.id(), 0),
              order.findObstacle(now).or(() -> limit),
              sitting.holders().stream().filter(h -> h.volunteerId().equals(volunteer.id())).findFirst().orElse(null),
              positions.getOrDefault(order.id(), 0),
              decision instanceof Decision.Take take ? eligibility.listWarnings(sitting.ask(volunteer, take)) : List.of(),
              policy,
              current.version()));
    }
    return previews;
  }
}
