package org.bangshou.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.ExchangeDecision.Place;
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.FirstStart;

/**
 * Decides whether promises may go to other people: each is asked about the seat that would be theirs, at
 * its start, as if the promises that move were not there. What is claimed too often or whose turn it is
 * says nothing here; only who did not come lately may not take a seat over. Pure.
 */
final class ExchangeDeciding {

  private final Map<UUID, Sitting> sittings = new HashMap<>();
  private final Map<UUID, Commitment> promises;
  private final Function<String, Eligibility> rules;
  private final List<CommitmentRepository.Record> records;
  private final Instant now;

  /**
   * @param sittings the orders of the promises, with the people to whom they would go
   * @param promises by id, as they stand
   * @param rules the eligibility function of a region
   * @param records how these people served lately
   */
  ExchangeDeciding(
      Collection<Sitting> sittings,
      Map<UUID, Commitment> promises,
      Function<String, Eligibility> rules,
      List<CommitmentRepository.Record> records,
      Instant now) {
    sittings.forEach(sitting -> this.sittings.put(sitting.order().id(), sitting));
    this.promises = promises;
    this.rules = rules;
    this.records = records;
    this.now = now;
  }

  /** @param handings one, or the two of a swap */
  ExchangeDecision decide(List<Handing> handings) {
    List<Commitment> moving = handings.stream().map(this::promise).toList();
    Map<UUID, Sitting> without = new HashMap<>();
    moving.forEach(c -> without.computeIfAbsent(c.orderId(), id -> sitting(id).without(moving)));
    List<Reason> reasons = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (Handing handing : handings) {
      Commitment given = promise(handing);
      Sitting sitting = sitting(without, given.orderId());
      Volunteer volunteer = sitting.findVolunteer(handing.toId()).orElseThrow();
      findObstacle(given).ifPresent(reasons::add);
      if (handings.size() == 1) coolDown(sitting, volunteer).ifPresent(reasons::add);
      Optional<Team> team = sitting.teamOf(volunteer);
      Seat seat = sitting.order().seat(given.seatId());
      Instant start = given.service().start();
      switch (new Deciding(eligibility(sitting), now).at(sitting, volunteer, team, seat, start)) {
        case FirstStart.Found(_, var period) ->
            places.add(new Place(sitting, given, volunteer, new Decision.Take(seat, start, period, team)));
        case FirstStart.None(var no, _) -> reasons.addAll(no.reasons());
      }
    }
    return reasons.isEmpty()
        ? new ExchangeDecision.Go(places)
        : new ExchangeDecision.No(reasons.stream().distinct().toList());
  }

  private Optional<Reason> findObstacle(Commitment given) {
    if (given.status() != CommitmentStatus.ACCEPTED) {
      return Optional.of(
          Reason.of("commitment-status", "status", given.status(), "wanted", CommitmentStatus.GIVEN_BACK));
    }
    return given.service().start().isAfter(now) ? Optional.empty() : Optional.of(Reason.of("service-begun"));
  }

  private Optional<Reason> coolDown(Sitting sitting, Volunteer volunteer) {
    return new Limits(eligibility(sitting), sitting.order(), records, now).findCoolDown(volunteer);
  }

  private Eligibility eligibility(Sitting sitting) {
    return rules.apply(sitting.order().regionCode());
  }

  private Commitment promise(Handing handing) {
    Commitment found = promises.get(handing.commitmentId());
    if (found == null) throw new IllegalArgumentException("no promise " + handing.commitmentId() + " to hand on");
    return found;
  }

  private Sitting sitting(UUID orderId) {
    return sitting(sittings, orderId);
  }

  private static Sitting sitting(Map<UUID, Sitting> sittings, UUID orderId) {
    Sitting found = sittings.get(orderId);
    if (found == null) throw new IllegalArgumentException("order " + orderId + " of a promise was not read");
    return found;
  }
}
