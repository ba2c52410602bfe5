package org.bangshou.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.GrabPolicy;
import org.bangshou.rules.Release;

/**
 * What keeps a person from claiming an order, whatever they can do: too much claimed already, not come
 * lately, or others come first. These hold for claims by hand only; the solver hoards nothing.
 */
final class Limits {

  private static final int CITY_DIGITS = 4;

  private final GrabPolicy policy;
  private final Order order;
  private final Map<UUID, CommitmentRepository.Record> records;
  private final Instant now;

  /** @param records of the people who may claim, looking back as far as the order's policy does */
  Limits(Eligibility eligibility, Order order, List<CommitmentRepository.Record> records, Instant now) {
    this.policy = eligibility.book().grab(order.function());
    this.order = order;
    this.records =
        records.stream().collect(Collectors.toMap(CommitmentRepository.Record::volunteerId, Function.identity()));
    this.now = now;
  }

  /** @param grantedHere claims granted in the same transaction, not counted in the records yet */
  Optional<Reason> find(Volunteer volunteer, int grantedHere) {
    CommitmentRepository.Record record = records.get(volunteer.id());
    if (record == null) return Optional.of(Reason.of("volunteer-not-active"));
    if (record.openClaims() + grantedHere >= policy.maxOpenClaims()) {
      return Optional.of(Reason.of("too-many-open-claims", "limit", policy.maxOpenClaims()));
    }
    if (record.claimsThisWeek() + grantedHere >= policy.maxClaimsPerWeek()) {
      return Optional.of(Reason.of("too-many-claims-this-week", "limit", policy.maxClaimsPerWeek()));
    }
    return coolDown(record).or(() -> turn(volunteer, record));
  }

  private Optional<Reason> coolDown(CommitmentRepository.Record record) {
    Instant last = record.lastNoShow();
    Instant until = last == null ? now : last.plus(Duration.ofDays(policy.coolDownDays()));
    return now.isBefore(until) ? Optional.of(Reason.of("cooling-down", "until", until)) : Optional.empty();
  }

  /** Who is not near enough, or served often, waits for their turn. */
  private Optional<Reason> turn(Volunteer volunteer, CommitmentRepository.Record record) {
    Instant opened = order.opensAt();
    if (opened == null) return Optional.empty();
    Instant turn = policy.release().opensFor(circle(volunteer), record.servedLately(), opened);
    return now.isBefore(turn) ? Optional.of(Reason.of("not-your-turn-yet", "opensAt", turn)) : Optional.empty();
  }

  private Release.Circle circle(Volunteer volunteer) {
    String home = volunteer.regionCode();
    if (home.equals(order.regionCode())) return Release.Circle.OWN_COUNTY;
    return home.regionMatches(0, order.regionCode(), 0, CITY_DIGITS) ? Release.Circle.OWN_CITY : Release.Circle.ELSEWHERE;
  }
}
