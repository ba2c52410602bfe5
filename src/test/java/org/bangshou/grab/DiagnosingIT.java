package org.bangshou.grab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.ELECTRICIAN;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.certificateUntil;
import static org.bangshou.testing.VolunteerFixtures.electrician;
import static org.bangshou.testing.VolunteerFixtures.level;
import static org.bangshou.testing.VolunteerFixtures.livingIn;
import static org.bangshou.testing.VolunteerFixtures.memberOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Limit;
import org.bangshou.ledger.Outcome.Refused;
import org.bangshou.ledger.Placing;
import org.bangshou.ledger.PlacingOutcome;
import org.bangshou.order.Order;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.RegionFixtures;
import org.bangshou.testing.Scene;
import org.bangshou.testing.TeamFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why this person cannot see or take that order; and what to think of although they may. */
class DiagnosingIT {

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
  void whoMayTakeItHasNothingInTheWay() {
    Order order = scene.open(openOrder(seats(1)));
    Diagnosis diagnosis = explain(order, scene.save(barber()));
    assertThat(diagnosis.listReasons()).isEmpty();
    assertThat(diagnosis.shown()).isTrue();
    assertThat(diagnosis.examination().limits()).extracting(l -> l.reason().code())
        .containsExactly("too-many-open-claims", "too-many-claims-this-week", "cooling-down", "requester-declined", "not-your-turn-yet");
    assertThat(diagnosis.examination().limits()).noneMatch(Limit::holds);
  }

  @Test
  void theDiagnosisNamesWhatTheClaimIsRefusedFor() {
    Order order = scene.open(openOrder(seats(2)));
    Volunteer wrong = scene.save(electrician());
    var outcome = scene.ledger().commit(order.id(), Claim.anySeat(wrong.id()));
    assertThat(explain(order, wrong).listReasons())
        .isEqualTo(((Refused) outcome).reasons());
  }

  @Test
  void theSeatWithTheFewestRulesAgainstItComesFirst() {
    Order order = scene.open(openOrder(seats(ELECTRICIAN, 3, 1), seats("barber", 4, 1)));
    Diagnosis diagnosis = explain(order, scene.save(barber(level(2))));
    assertThat(diagnosis.findNearestSeat().orElseThrow().listReasons()).extracting(Reason::code).containsExactly("level-too-low");
    assertThat(diagnosis.examination().seats().getLast().listReasons())
        .extracting(Reason::code).contains("skill-missing", "certificate-missing");
  }

  @Test
  void whoNeitherLivesNorServesThereDoesNotSeeIt() {
    Order order = scene.open(openOrder(seats(1)));
    Diagnosis diagnosis = explain(order, scene.save(barber(livingIn(RegionFixtures.YONGJIA))));
    assertThat(diagnosis.shown()).isFalse();
    assertThat(diagnosis.listReasons().getFirst())
        .isEqualTo(Reason.of("not-in-the-pool", "county", "德清县", "countyEn", RegionFixtures.DEQING.nameEn()));
  }

  @Test
  void aTeamBringsACountyIntoThePool() {
    Order order = scene.open(openOrder(seats(1)));
    Team empty = TeamFixtures.team();
    Volunteer far = scene.save(barber(livingIn(RegionFixtures.YONGJIA), memberOf(empty)));
    Team team = scene.save(serving(empty, far));
    Diagnosis diagnosis = explain(order, far);
    assertThat(diagnosis.shown()).isTrue();
    assertThat(diagnosis.scopes()).contains(new PoolScope("330521", team.name()), new PoolScope("330300", ""));
  }

  @Test
  void whenEverySeatIsTakenThatIsTheReason() {
    Order order = scene.open(openOrder(seats(1)));
    scene.ledger().commit(order.id(), Claim.anySeat(scene.save(barber()).id()));
    assertThat(explain(order, scene.save(barber())).listReasons()).containsExactly(Reason.of("order-full"));
  }

  @Test
  void aWarningIsShownOnTheCardAndStopsNobody() {
    Order order = scene.open(openOrder(seats(ELECTRICIAN, 1, 1)));
    Volunteer doubtful = scene.save(electrician(certificateUntil("2050-01-01")));
    PoolCard card = scene.get(Grabbing.class).card(order.id(), doubtful.id());
    assertThat(card.state()).isEqualTo(ButtonState.GRAB);
    assertThat(card.warnings()).extracting(Reason::code).containsExactly("certificate-doubtful");
    Volunteer good = scene.save(electrician(certificateUntil("2027-06-01")));
    assertThat(scene.get(Grabbing.class).card(order.id(), good.id()).warnings()).isEmpty();
  }

  @Test
  void publishingTellsTheWarningToo() {
    Order order = scene.open(openOrder(seats(ELECTRICIAN, 1, 1)));
    Team empty = TeamFixtures.team();
    Volunteer doubtful = scene.save(electrician(certificateUntil("2050-01-01"), memberOf(empty)));
    Team team = scene.save(serving(empty, doubtful));
    Map<UUID, UUID> members = Map.of(order.seats().getFirst().id(), doubtful.id());
    Placing placing =
        new Placing(order.id(), team.id(), order.windows().getFirst().start(), members, 10, 10, null);
    assertThat(scene.ledger().place(placing))
        .isInstanceOfSatisfying(
            PlacingOutcome.Offered.class,
            offered -> assertThat(offered.warnings()).extracting(Reason::code).containsExactly("certificate-doubtful"));
  }

  private static Team serving(Team team, Volunteer member) {
    return new Team(
        team.id(), team.code(), team.name(), team.kind(), team.regionCode(), team.base(), Set.of("330521"),
        List.of(new Team.Member(member.id(), true)));
  }

  private static Diagnosis explain(Order order, Volunteer volunteer) {
    return scene.get(Diagnosing.class).explain(order.id(), volunteer.id());
  }
}
