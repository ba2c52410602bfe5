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
 * lately, not wanted by its requester, or others come first. These hold for claims by hand only; the solver hoards nothing.
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

  /** The first that keeps them from claiming. */
  Optional<Reason> find(Volunteer volunteer, int grantedHere) {
    return list(volunteer, grantedHere).stream().filter(Limit::holds).map(Limit::reason).findFirst();
  }

  /**
   * Every limit, whether it holds or not.
   *
   * @param grantedHere claims granted in the same transaction, not counted in the records yet
   */
  List<Limit> list(Volunteer volunteer, int grantedHere) {
    CommitmentRepository.Record record = records.get(volunteer.id());
    if (record == null) return List.of(new Limit(true, "", Reason.of("volunteer-not-active")));
    return List.of(
        cap("too-many-open-claims", record.openClaims() + grantedHere, policy.maxOpenClaims()),
        cap("too-many-claims-this-week", record.claimsThisWeek() + grantedHere, policy.maxClaimsPerWeek()),
        coolDown(record),
        new Limit(record.refusedOn().contains(order.id()), "", Reason.of("requester-declined")),
        turn(volunteer, record));
  }

  /** Until when somebody who did not come may take nothing more. */
  Optional<Reason> findCoolDown(Volunteer volunteer) {
    CommitmentRepository.Record record = records.get(volunteer.id());
    return record == null ? Optional.empty() : Optional.of(coolDown(record)).filter(Limit::holds).map(Limit::reason);
  }

  private static Limit cap(String code, int claims, int most) {
    return new Limit(claims >= most, String.valueOf(claims), Reason.of(code, "limit", most));
  }

  private Limit coolDown(CommitmentRepository.Record record) {
    Instant last = record.lastNoShow();
    Instant until = last == null ? now : last.plus(Duration.ofDays(policy.coolDownDays()));
    return new Limit(now.isBefore(until), "", Reason.of("cooling-down", "until", until));
  }

  /** Who is not near enough, or served often, waits for their turn. */
  private Limit turn(Volunteer volunteer, CommitmentRepository.Record record) {
    Instant opened = order.opensAt();
    Instant turn =
        opened == null ? now : policy.release().opensFor(circle(volunteer), record.servedLately(), opened);
    return new Limit(now.isBefore(turn), String.valueOf(record.servedLately()), Reason.of("not-your-turn-yet", "opensAt", turn));
  }

  private Release.Circle circle(Volunteer volunteer) {
    String home = volunteer.regionCode();
    if (home.equals(order.regionCode())) return Release.Circle.OWN_COUNTY;
    return home.regionMatches(0, order.regionCode(), 0, CITY_DIGITS) ? Release.Circle.OWN_CITY : Release.Circle.ELSEWHERE;
  }
}
