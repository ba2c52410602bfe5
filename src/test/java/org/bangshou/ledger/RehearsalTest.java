package org.bangshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.function;
import static org.bangshou.testing.OrderFixtures.lasting;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.TimeFixtures.NOW;
import static org.bangshou.testing.VolunteerFixtures.BARBER;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.memberOf;
import static org.bangshou.testing.VolunteerFixtures.skilled;
import static org.bangshou.testing.VolunteerFixtures.timesAWeek;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.ledger.Outcome.Refused;
import org.bangshou.ledger.Outcome.Waitlisted;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.RuleSet;
import org.bangshou.testing.RegionFixtures;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.testing.TeamFixtures;
import org.bangshou.testing.TimeFixtures;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  private final Volunteer first = barber(timesAWeek(50));
  private final Volunteer second = barber();
  private final Volunteer third = barber();

  @Test
  void whoComesFirstGetsTheSeatAndTheNextOneWaits() {
    Order order = openOrder(seats(1));
    Rehearsal rehearsal = rehearsal(RuleFixtures.packagedSet(), order);
    assertThat(grab(rehearsal, order, first)).isInstanceOf(Granted.class);
    assertThat(grab(rehearsal, order, second)).isEqualTo(new Waitlisted(1, 1));
    assertThat(rehearsal.getOrder(order.id()).status()).isEqualTo(OrderStatus.FILLED);
  }

  @Test
  void aSeatGivenBackIsOfferedToTheFirstWhoWaits() {
    Order order = openOrder(seats(1));
    Rehearsal rehearsal = rehearsal(RuleFixtures.packagedSet(), order);
    Commitment held = granted(grab(rehearsal, order, first));
    grab(rehearsal, order, second);
    grab(rehearsal, order, third);
    rehearsal.release(held.id(), CommitmentStatus.GIVEN_BACK, NOW);
    Commitment offer = rehearsal.listActiveOn(order.id()).getFirst();
    assertThat(offer.volunteerId()).isEqualTo(second.id());
    assertThat(offer.status()).isEqualTo(CommitmentStatus.OFFERED);
    assertThat(rehearsal.listWaiting(order.id())).containsExactly(third.id());
    assertThat(rehearsal.accept(offer.id(), NOW).status()).isEqualTo(CommitmentStatus.ACCEPTED);
  }

  @Test
  void whenEverybodyGivesBackTheWindowsOpenAgain() {
    Order order = openOrder(seats(2));
    Rehearsal rehearsal = rehearsal(RuleFixtures.packagedSet(), order);
    Commitment only = granted(grab(rehearsal, order, first));
    assertThat(rehearsal.getOrder(order.id()).startsAt()).isEqualTo(only.service().start());
    rehearsal.release(only.id(), CommitmentStatus.GIVEN_BACK, NOW);
    assertThat(rehearsal.getOrder(order.id()).startsAt()).isNull();
    assertThatThrownBy(() -> rehearsal.release(only.id(), CommitmentStatus.GIVEN_BACK, NOW)).isInstanceOf(Refusal.class);
  }

  @Test
  void anotherLimitRefusesWhatTheFirstOneGrants() {
    Order morning = openOrder(seats(1), lasting(60), between("2026-11-24T08:00", "2026-11-24T09:00"));
    Order evening = openOrder(seats(1), lasting(60), between("2026-11-24T16:00", "2026-11-24T17:00"));
    RuleSet one = RuleFixtures.setWith("regions/330521.yaml", "maxOpenClaims: 3", "maxOpenClaims: 1");
    Rehearsal strict = rehearsal(one, morning, evening);
    grab(strict, morning, first);
    assertThat(codes(grab(strict, evening, first))).containsExactly("too-many-open-claims");
    Rehearsal packaged = rehearsal(RuleFixtures.packagedSet(), morning, evening);
    grab(packaged, morning, first);
    assertThat(grab(packaged, evening, first)).isInstanceOf(Granted.class);
  }

  @Test
  void whoDidNotComeCoolsDownAndMayGrabAgainAfterThat() {
    Order missed = openOrder(seats(1));
    Order next = openOrder(seats(1), between("2026-12-08T09:00", "2026-12-08T12:00"));
    Rehearsal rehearsal = rehearsal(RuleFixtures.packagedSet(), missed, next);
    Commitment held = granted(grab(rehearsal, missed, first));
    Instant found = TimeFixtures.at("2026-11-24T12:00");
    rehearsal.release(held.id(), CommitmentStatus.NO_SHOW, found);
    assertThat(codes(grab(rehearsal, next, first, found.plus(Duration.ofDays(6))))).containsExactly("cooling-down");
    assertThat(grab(rehearsal, next, first, found.plus(Duration.ofDays(7)))).isInstanceOf(Granted.class);
  }

  @Test
  void aPromiseGivenElsewhereBinds() {
    Order order = openOrder(seats(1), lasting(180));
    Rehearsal other = rehearsal(RuleFixtures.packagedSet(), order);
    Rehearsal rehearsal = rehearsal(RuleFixtures.packagedSet(), openOrder(seats(1)));
    rehearsal.remember(granted(grab(other, order, first)));
    Order asked = openOrder(seats(1), lasting(180));
    rehearsal.open(asked);
    assertThat(codes(grab(rehearsal, asked, first))).contains("time-conflict");
  }

  @Test
  void whomTheRequesterRefusesMakesRoomAndCannotClaimAgain() {
    Order order = openOrder(seats(1), function("mental-health"));
    Rehearsal rehearsal = rehearsal(RuleFixtures.packagedSet(), order);
    Commitment asked = granted(grab(rehearsal, order, first));
    assertThat(asked.isAsked()).isTrue();
    assertThat(asked.consentDeadline()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    grab(rehearsal, order, second);
    assertThatThrownBy(() -> rehearsal.serve(asked.id(), CommitmentStatus.SERVING, NOW)).isInstanceOf(Refusal.class);
    rehearsal.withhold(asked.id(), CommitmentStatus.DECLINED, NOW);
    Commitment offer = rehearsal.listActiveOn(order.id()).getFirst();
    assertThat(offer.volunteerId()).isEqualTo(second.id());
    assertThat(rehearsal.accept(offer.id(), NOW).isAsked()).isTrue();
    assertThat(rehearsal.consent(offer.id()).consent()).isEqualTo(Consent.GIVEN);
    assertThat(rehearsal.serve(offer.id(), CommitmentStatus.SERVING, NOW).status()).isEqualTo(CommitmentStatus.SERVING);
    assertThat(codes(grab(rehearsal, order, first))).containsExactly("requester-declined");
    assertThatThrownBy(() -> rehearsal.consent(asked.id())).isInstanceOf(Refusal.class);
  }

  @Test
  void theRequesterIsNotAskedIntoTheService() {
    Order order = openOrder(seats(1), function("mental-health"), between("2026-11-23T13:00", "2026-11-23T15:00"));
    Rehearsal rehearsal = rehearsal(RuleFixtures.packagedSet(), order);
    assertThat(granted(grab(rehearsal, order, first)).consentDeadline()).isEqualTo(TimeFixtures.at("2026-11-23T13:00"));
  }

  @Test
  void aLeaderTakesSeveralSeatsOrNone() {
    Team empty = TeamFixtures.team();
    Volunteer able = barber(memberOf(empty));
    Volunteer alsoAble = barber(memberOf(empty));
    Volunteer unable = skilled("tailor", memberOf(empty));
    Team team =
        new Team(empty.id(), empty.code(), empty.name(), empty.kind(), empty.regionCode(), empty.base(),
            Set.of("330500"), TeamFixtures.members(able, alsoAble, unable));
    Order order = openOrder(seats(BARBER, 2, 2));
    Rehearsal rehearsal =
        new Rehearsal(RuleFixtures.packagedSet(), cast(List.of(able, alsoAble, unable), List.of(team)));
    rehearsal.open(order);
    var one = order.seats().getFirst().id();
    var two = order.seats().getLast().id();
    assertThat(rehearsal.claimTogether(order.id(), team.id(), Map.of(one, able.id(), two, unable.id()), null, NOW))
        .singleElement()
        .isInstanceOf(Refused.class);
    assertThat(rehearsal.listActiveOn(order.id())).isEmpty();
    assertThat(rehearsal.claimTogether(order.id(), team.id(), Map.of(one, able.id(), two, alsoAble.id()), null, NOW))
        .hasSize(2)
        .allSatisfy(o -> assertThat(o).isInstanceOf(Granted.class));
  }

  @Test
  void aCancelledOrderEndsItsPromisesAndItsWaitlist() {
    Order order = openOrder(seats(1));
    Rehearsal rehearsal = rehearsal(RuleFixtures.packagedSet(), order);
    grab(rehearsal, order, first);
    grab(rehearsal, order, second);
    rehearsal.cancel(order.id(), NOW);
    assertThat(rehearsal.listActiveOn(order.id())).isEmpty();
    assertThat(rehearsal.listWaiting(order.id())).isEmpty();
    assertThat(codes(grab(rehearsal, order, third))).containsExactly("order-cancelled");
  }

  private Rehearsal rehearsal(RuleSet rules, Order... orders) {
    Rehearsal rehearsal = new Rehearsal(rules, cast(List.of(first, second, third), List.of()));
    for (Order order : orders) rehearsal.open(order);
    return rehearsal;
  }

  private static Cast cast(Collection<Volunteer> people, Collection<Team> teams) {
    return Cast.of(people, teams, code -> RegionFixtures.DEQING);
  }

  private static Outcome grab(Rehearsal rehearsal, Order order, Volunteer volunteer) {
    return grab(rehearsal, order, volunteer, NOW);
  }

  private static Outcome grab(Rehearsal rehearsal, Order order, Volunteer volunteer, Instant at) {
    return rehearsal.claim(order.id(), Claim.anySeat(volunteer.id()), at);
  }

  private static Commitment granted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Granted.class);
    return ((Granted) outcome).commitment();
  }

  private static List<String> codes(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).reasons().stream().map(Reason::code).toList();
  }
}
