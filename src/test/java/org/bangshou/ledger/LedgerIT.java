package org.bangshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.lasting;
import static org.bangshou.testing.OrderFixtures.oneTeam;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.BARBER;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.memberOf;
import static org.bangshou.testing.VolunteerFixtures.skilled;
import static org.bangshou.testing.VolunteerFixtures.timesAWeek;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.ledger.Outcome.Refused;
import org.bangshou.ledger.Outcome.Waitlisted;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.Scene;
import org.bangshou.testing.TeamFixtures;
import org.bangshou.testing.TimeFixtures;
import org.bangshou.testing.VolunteerFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerIT {

  private static Scene scene;

  @BeforeAll
  static void openTheHouse() {
    scene = Scene.open();
  }

  @AfterAll
  static void closeTheHouse() {
    scene.close();
  }

  @Test
  void whoComesFirstGetsTheSeatAndTheNextOneWaits() {
    Order order = scene.open(openOrder(seats(1)));
    assertThat(grab(order, scene.save(barber()))).isInstanceOf(Granted.class);
    assertThat(grab(order, scene.save(barber()))).isEqualTo(new Waitlisted(firstPlace(order), 1));
    assertThat(scene.orders().getOrder(order.id()).status()).isEqualTo(OrderStatus.FILLED);
  }

  @Test
  void theFirstWhoTakesASeatFixesTheStartForAll() {
    Order order = scene.open(openOrder(seats(2)));
    Commitment first = granted(grab(order, scene.save(barber())));
    Commitment second = granted(grab(order, scene.save(barber())));
    assertThat(second.service()).isEqualTo(first.service());
    assertThat(scene.orders().getOrder(order.id()).startsAt()).isEqualTo(first.service().start());
  }

  @Test
  void whenEverybodyGivesBackTheWindowsOpenAgain() {
    Order order = scene.open(openOrder(seats(2)));
    Commitment only = granted(grab(order, scene.save(barber())));
    scene.ledger().release(only.id(), "ill");
    Order open = scene.orders().getOrder(order.id());
    assertThat(open.startsAt()).isNull();
    assertThat(open.status()).isEqualTo(OrderStatus.OPEN);
  }

  @Test
  void aSeatGivenBackIsOfferedToTheFirstWhoWaits() {
    Order order = scene.open(openOrder(seats(1)));
    Commitment held = granted(grab(order, scene.save(barber())));
    Volunteer next = scene.save(barber());
    grab(order, next);
    grab(order, scene.save(barber()));
    scene.ledger().release(held.id(), "ill");
    Commitment offer = scene.ledger().listActiveOn(List.of(order.id())).getFirst();
    assertThat(offer.volunteerId()).isEqualTo(next.id());
    assertThat(offer.status()).isEqualTo(CommitmentStatus.OFFERED);
    assertThat(offer.offerDeadline()).isNotNull();
    assertThat(scene.ledger().accept(offer.id()).status()).isEqualTo(CommitmentStatus.ACCEPTED);
  }

  @Test
  void anOfferThatIsDeclinedGoesOnToTheNextWhoWaits() {
    Order order = scene.open(openOrder(seats(1)));
    Commitment held = granted(grab(order, scene.save(barber())));
    grab(order, scene.save(barber()));
    Volunteer second = scene.save(barber());
    grab(order, second);
    scene.ledger().release(held.id(), "ill");
    scene.ledger().decline(scene.ledger().listActiveOn(List.of(order.id())).getFirst().id(), "no time");
    assertThat(scene.ledger().listActiveOn(List.of(order.id())))
        .extracting(Commitment::volunteerId)
        .containsExactly(second.id());
  }

  @Test
  void anOfferThatNobodyAnswersFreesItsSeatByItself() throws Exception {
    Order order = scene.open(openOrder(seats(1)));
    Commitment held = granted(grab(order, scene.save(barber())));
    grab(order, scene.save(barber()));
    scene.ledger().release(held.id(), "ill");
    UUID offer = scene.ledger().listActiveOn(List.of(order.id())).getFirst().id();
    scene.tell("UPDATE commitment SET offer_deadline = now() - interval '1 second' WHERE id = '" + offer + "'");
    Eventually.within(
        Duration.ofSeconds(10), "the offer expires",
        () -> scene.ledger().getCommitment(offer).status() == CommitmentStatus.EXPIRED);
    assertThat(scene.orders().getOrder(order.id()).status()).isEqualTo(OrderStatus.OPEN);
  }

  @Test
  void whoWaitsIsPassedOverWhileARuleForbidsItAndKeepsTheirPlace() throws Exception {
    Order order = scene.open(openOrder(seats(1)));
    Commitment held = granted(grab(order, scene.save(barber())));
    Volunteer first = scene.save(barber());
    Volunteer second = scene.save(barber());
    grab(order, first);
    grab(order, second);
    scene.tell("UPDATE volunteer SET max_km = 1, region_code = '330324' WHERE id = '" + first.id() + "'");
    scene.ledger().release(held.id(), "ill");
    assertThat(scene.ledger().listActiveOn(List.of(order.id())))
        .extracting(Commitment::volunteerId)
        .containsExactly(second.id());
    assertThat(scene.ledger().findWaitlistPosition(order.id(), first.id())).hasValue(1);
  }

  @Test
  void whoWaitsIsAskedAgainOnceTheirCalendarLetsThem() {
    Order order = scene.open(openOrder(seats(1), between("2026-11-28T09:00", "2026-11-28T10:30")));
    Order elsewhere = scene.open(openOrder(seats(1), between("2026-11-28T09:00", "2026-11-28T10:30")));
    Commitment held = granted(grab(order, scene.save(barber())));
    Volunteer waiting = scene.save(barber());
    grab(order, waiting);
    Commitment other = granted(grab(elsewhere, waiting));
    scene.ledger().release(held.id(), "ill");
    assertThat(chances()).as("busy elsewhere").doesNotContain(order.id());
    scene.ledger().release(other.id(), "ill");
    assertThat(chances()).as("free again").contains(order.id());
    scene.get(OfferClock.class).askTheWaitingAgain();
    assertThat(scene.ledger().listActiveOn(List.of(order.id())))
        .extracting(Commitment::volunteerId)
        .containsExactly(waiting.id());
    assertThat(chances()).as("offered").doesNotContain(order.id());
  }

  private static List<UUID> chances() {
    return scene.get(Chances.class).listOrders();
  }

  @Test
  void aPlacementIsStaleAsAWholeWhenOneOfItsSeatsWasGrabbedMeanwhile() {
    Team team = scene.save(TeamFixtures.team(Set.of("330500"), List.of()));
    Volunteer one = scene.save(barber(memberOf(team)));
    Volunteer two = scene.save(barber(memberOf(team)));
    scene.save(new Team(team.id(), team.code(), team.name(), team.kind(), team.regionCode(), team.base(),
        team.regionCodes(), TeamFixtures.members(one, two)));
    Order order = scene.open(openOrder(seats(2)));
    Commitment grabbed = granted(grab(order, scene.save(barber())));
    Placing placing =
        new Placing(order.id(), team.id(), grabbed.service().start(),
            Map.of(order.seats().getFirst().id(), one.id(), order.seats().getLast().id(), two.id()), 20, 20, null);
    assertThat(scene.ledger().place(placing))
        .isInstanceOfSatisfying(PlacingOutcome.Stale.class, s -> assertThat(s.reasons()).extracting(Reason::code).containsExactly("seat-taken"));
    assertThat(scene.ledger().listActiveOn(List.of(order.id()))).containsExactly(grabbed);
  }

  @Test
  void aPlacementOfSomebodyWhomTheRulesForbidIsRefused() {
    Team team = scene.save(TeamFixtures.team(Set.of("330500"), List.of()));
    Volunteer member = scene.save(skilled("tailor", memberOf(team)));
    scene.save(new Team(team.id(), team.code(), team.name(), team.kind(), team.regionCode(), team.base(),
        team.regionCodes(), TeamFixtures.members(member)));
    Order order = scene.open(openOrder(seats(1)));
    Placing placing =
        new Placing(order.id(), team.id(), TimeFixtures.at("2026-11-24T10:00"),
            Map.of(order.seats().getFirst().id(), member.id()), 20, 20, null);
    assertThat(scene.ledger().place(placing))
        .isInstanceOfSatisfying(PlacingOutcome.Refused.class, r -> assertThat(r.reasons()).extracting(Reason::code).contains("skill-missing"));
    assertThat(scene.ledger().listActiveOn(List.of(order.id()))).isEmpty();
  }

  @Test
  void aCancelledOrderEndsItsPromisesAndItsWaitlist() {
    Order order = scene.open(openOrder(seats(1)));
    Commitment held = granted(grab(order, scene.save(barber())));
    Volunteer waiting = scene.save(barber());
    grab(order, waiting);
    scene.orders().cancel(order.id(), "power cut");
    assertThat(scene.ledger().getCommitment(held.id()).status()).isEqualTo(CommitmentStatus.CANCELLED);
    assertThat(scene.ledger().findWaitlistPosition(order.id(), waiting.id())).isEmpty();
    assertThat(codes(grab(order, scene.save(barber())))).containsExactly("order-cancelled");
  }

  @Test
  void soldOutIsWhatNobodyCanGetAndNotWhatOneCannot() {
    Order order = scene.open(openOrder(seats(BARBER, 1, 1), seats("appliance-repair", 1, 1)));
    int mayWait = scene.get(CurrentRules.class).in(order.regionCode()).grab(order.function()).waitlistLimit();
    List<Claim> barbers = scene.save(Stream.generate(VolunteerFixtures::barber).limit(mayWait + 2).toList()).stream().map(b -> Claim.anySeat(b.id())).toList();
    List<Answered> answers = scene.ledger().commit(order.id(), barbers);
    assertThat(codes(answers.getLast().outcome())).containsExactly("waitlist-full");
    assertThat(answers.getLast().isSoldOut()).as("a seat of another skill is free").isFalse();

    granted(grab(order, scene.save(skilled("appliance-repair"))));
    Claim late = Claim.anySeat(scene.save(barber()).id());
    Claim impatient = new Claim(late.volunteerId(), null, null, false, null, null);
    assertThat(scene.ledger().commit(order.id(), List.of(impatient, late))).extracting(Answered::isSoldOut).containsExactly(false, true);
  }

  @Test
  void anOldAnswerRepeatedSaysNothingOfHowTheOrderStandsNow() {
    Order order = scene.open(openOrder(seats(1)));
    Volunteer volunteer = scene.save(barber());
    granted(grab(order, scene.save(barber())));
    List<Claim> crowd = scene.save(Stream.generate(VolunteerFixtures::barber).limit(20).toList()).stream().map(b -> Claim.anySeat(b.id())).toList();
    scene.ledger().commit(order.id(), crowd);
    Claim claim = Claim.anySeat(volunteer.id()).under(new Claim.ClaimKey(account(), "k9", "body"));
    assertThat(scene.ledger().commit(order.id(), List.of(claim))).extracting(Answered::isSoldOut).containsExactly(true);
    assertThat(scene.ledger().commit(order.id(), List.of(claim))).extracting(Answered::isSoldOut).containsExactly(false);
  }

  @Test
  void aRepeatedKeyGetsTheFirstAnswerAndAnotherQuestionUnderItNone() {
    Order order = scene.open(openOrder(seats(2)));
    UUID account = account();
    Volunteer volunteer = scene.save(barber());
    Claim claim = Claim.anySeat(volunteer.id()).under(new Claim.ClaimKey(account, "k1", "body"));
    Outcome first = scene.ledger().commit(order.id(), claim);
    assertThat(scene.ledger().commit(order.id(), claim)).isEqualTo(first);
    assertThat(scene.ledger().listActiveOn(List.of(order.id()))).hasSize(1);
    Claim other = claim.under(new Claim.ClaimKey(account, "k1", "another body"));
    assertThat(scene.ledger().commit(order.id(), other)).isEqualTo(new Outcome.KeyReused());
  }

  @Test
  void aSecondSeatOfTheSameOrderIsRefused() {
    Order order = scene.open(openOrder(seats(2)));
    Volunteer volunteer = scene.save(barber());
    grab(order, volunteer);
    assertThat(codes(grab(order, volunteer))).contains("already-on-this-order");
  }

  @Test
  void tooManyOpenClaimsAreRefusedByName() {
    Volunteer volunteer = scene.save(barber(timesAWeek(50)));
    List<Outcome> outcomes =
        IntStream.range(0, 20)
            .mapToObj(day -> "2026-11-%02d".formatted(24 + day % 6) + (day < 6 ? "T08:00" : day < 12 ? "T12:00" : "T16:00"))
            .map(from -> scene.open(openOrder(seats(1), lasting(60), between(from, plusAnHour(from)))))
            .map(order -> grab(order, volunteer))
            .toList();
    assertThat(outcomes.getLast()).isInstanceOfSatisfying(Refused.class, r -> assertThat(codes(r)).containsExactly("too-many-open-claims"));
  }

  @Test
  void aLeaderTakesSeveralSeatsOrNone() {
    Team team = scene.save(TeamFixtures.team(Set.of("330500"), List.of()));
    Volunteer able = scene.save(barber(memberOf(team)));
    Volunteer alsoAble = scene.save(barber(memberOf(team)));
    Volunteer unable = scene.save(skilled("tailor", memberOf(team)));
    scene.save(new Team(team.id(), team.code(), team.name(), team.kind(), team.regionCode(), team.base(),
        team.regionCodes(), TeamFixtures.members(able, alsoAble, unable)));
    Order order = scene.open(openOrder(seats(BARBER, 2, 2), oneTeam()));
    UUID first = order.seats().getFirst().id();
    UUID second = order.seats().getLast().id();
    var refused = scene.ledger().commitTogether(order.id(), team.id(), Map.of(first, able.id(), second, unable.id()), null, null);
    assertThat(refused).singleElement().isInstanceOf(Refused.class);
    assertThat(scene.ledger().listActiveOn(List.of(order.id()))).isEmpty();
    var both = scene.ledger().commitTogether(order.id(), team.id(), Map.of(first, able.id(), second, alsoAble.id()), null, null);
    assertThat(both).hasSize(2).allSatisfy(o -> assertThat(o).isInstanceOf(Granted.class));
  }

  @Test
  void aPlacementIsOfferedWholeOrRefusedByReason() {
    Team team = scene.save(TeamFixtures.team(Set.of("330500"), List.of()));
    Volunteer member = scene.save(barber(memberOf(team)));
    scene.save(new Team(team.id(), team.code(), team.name(), team.kind(), team.regionCode(), team.base(),
        team.regionCodes(), TeamFixtures.members(member)));
    Order order = scene.open(openOrder(seats(1)));
    Placing placing =
        new Placing(order.id(), team.id(), TimeFixtures.at("2026-11-24T10:00"),
            Map.of(order.seats().getFirst().id(), member.id()), 20, 20, null);
    Commitment grabbed = granted(grab(order, scene.save(barber())));
    assertThat(scene.ledger().place(placing))
        .isInstanceOfSatisfying(PlacingOutcome.Stale.class, s -> assertThat(s.reasons()).extracting(Reason::code).contains("seat-taken"));
    assertThat(scene.ledger().getCommitment(grabbed.id()).status()).isEqualTo(CommitmentStatus.ACCEPTED);
    scene.ledger().release(grabbed.id(), "ill");
    assertThat(scene.ledger().place(placing)).isInstanceOf(PlacingOutcome.Offered.class);
  }

  @Test
  void whatIsOverCannotBeGivenBack() {
    Order order = scene.open(openOrder(seats(1)));
    Commitment held = granted(grab(order, scene.save(barber())));
    scene.ledger().release(held.id(), "ill");
    assertThatThrownBy(() -> scene.ledger().release(held.id(), "again"))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.reason().code()).isEqualTo("commitment-status"));
  }

  private static Outcome grab(Order order, Volunteer volunteer) {
    return scene.ledger().commit(order.id(), Claim.anySeat(volunteer.id()));
  }

  private static Commitment granted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Granted.class);
    return ((Granted) outcome).commitment();
  }

  private static List<String> codes(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).reasons().stream().map(Reason::code).toList();
  }

  private static String plusAnHour(String local) {
    return LocalDateTime.parse(local).plusHours(1).toString();
  }

  private static long firstPlace(Order order) {
    return Long.parseLong(scene.ask("SELECT min(id) FROM waitlist WHERE order_id = '" + order.id() + "'"));
  }

  private static UUID account() {
    UUID id = Ids.next();
    scene.get(Accounts.class)
        .createAccount(
            new Account(
                id, "a" + id.toString().substring(24), "陈师傅", Role.COORDINATOR, null, null,
                Set.of("330521"), true),
            "a long password");
    return id;
  }
}
