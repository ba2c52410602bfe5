package org.bangshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.function;
import static org.bangshou.testing.OrderFixtures.in;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.livingIn;
import static org.bangshou.testing.VolunteerFixtures.memberOf;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangshou.grab.ButtonState;
import org.bangshou.grab.Grabbing;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.ledger.Outcome.Refused;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.RegionFixtures;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.testing.RuleFolders;
import org.bangshou.testing.Scene;
import org.bangshou.testing.TeamFixtures;
import org.bangshou.testing.TimeFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Orders whose requester has to agree to who comes, on the real database: in Deqing as the province says,
 * in Wuxing without any consent, in Yongjia with silence taken for it.
 */
class ConsentIT {

  private static final String ASKING = "mental-health";

  @SuppressWarnings("NullAway.Init") // set before all
  private static Scene scene;

  @BeforeAll
  static void openTheHouse(@TempDir Path folder) {
    Map<String, String> files = new HashMap<>(RuleFixtures.packagedSet().files());
    files.put("regions/330502.yaml", "service-functions: { functions: [{ id: mental-health, consent: false }] }\n");
    files.put("regions/330324.yaml", "grab-policy: { consentHours: 2, consentBySilence: true }\n");
    RuleFolders.write(folder, files);
    scene = Scene.openWith(Map.of("bangshou.rules", folder.toString()));
  }

  @AfterAll
  static void closeTheHouse() {
    scene.close();
  }

  @Test
  void aClaimWaitsForTheRequestersWordAndThenCounts() {
    Order order = asking();
    Volunteer volunteer = scene.save(barber());
    Commitment asked = granted(grab(order, volunteer));
    assertThat(asked.isAsked()).isTrue();
    assertThat(asked.status()).isEqualTo(CommitmentStatus.ACCEPTED);
    assertThat(hours(asked)).as("on the database's clock").isEqualTo("24.00");
    assertThat(scene.orders().getOrder(order.id()).status()).isEqualTo(OrderStatus.FILLED);
    assertThat(topics(order)).contains("consent-asked");
    assertThat(button(order, volunteer)).isEqualTo(ButtonState.CONSENT_ASKED);

    assertThat(scene.ledger().consent(asked.id()).consent()).isEqualTo(Consent.GIVEN);
    assertThat(topics(order)).contains("consent-given");
    assertThat(button(order, volunteer)).isEqualTo(ButtonState.MINE);
    assertThat(scene.ledger().serve(asked.id(), CommitmentStatus.SERVING).status()).isEqualTo(CommitmentStatus.SERVING);
  }

  @Test
  void aFunctionThatAsksForNoneGetsAPlainPromise() {
    Order order = scene.open(openOrder(seats(1)));
    Commitment plain = granted(grab(order, scene.save(barber())));
    assertThat(plain.consent()).isEqualTo(Consent.NOT_NEEDED);
    assertThat(plain.consentDeadline()).isNull();
    assertRefused("consent-not-asked", () -> scene.ledger().consent(plain.id()));
    assertRefused("consent-not-asked", () -> scene.ledger().refuseConsent(plain.id(), "no"));
    assertThat(topics(order)).doesNotContain("consent-asked");
  }

  @Test
  void whoIsRefusedMakesRoomForTheNextWhoWaitsInTheSameTransaction() {
    Order order = asking();
    Volunteer unwanted = scene.save(barber());
    Volunteer next = scene.save(barber());
    Commitment asked = granted(grab(order, unwanted));
    grab(order, next);
    Commitment refused = scene.ledger().refuseConsent(asked.id(), "the time does not suit");
    assertThat(refused.status()).isEqualTo(CommitmentStatus.DECLINED);
    assertThat(refused.isRefusedByRequester()).isTrue();
    assertThat(refused.endReason()).isEqualTo("the time does not suit");
    Commitment offer = onlyHolder(order);
    assertThat(offer.volunteerId()).isEqualTo(next.id());
    assertThat(offer.status()).isEqualTo(CommitmentStatus.OFFERED);
    assertThat(
            scene.ask(
                "SELECT count(DISTINCT tx) FROM outbox WHERE topic IN ('consent-refused', 'seat-offered') AND subject_id = '"
                    + order.id() + "'"))
        .isEqualTo("1");
    assertRefused("consent-not-asked", () -> scene.ledger().consent(asked.id()));
  }

  @Test
  void whoIsRefusedCannotClaimThatOrderAgainButOthers() {
    Order order = asking();
    Volunteer unwanted = scene.save(barber());
    scene.ledger().refuseConsent(granted(grab(order, unwanted)).id(), "");
    assertThat(codes(grab(order, unwanted))).containsExactly("requester-declined");
    assertThat(button(order, unwanted)).isEqualTo(ButtonState.CLOSED);
    assertThat(scene.ledger().examine(order, unwanted.id()).limits())
        .filteredOn(Limit::holds)
        .extracting(limit -> limit.reason().code())
        .containsExactly("requester-declined");
    assertThat(grab(order, scene.save(barber()))).isInstanceOf(Granted.class);
    Order another = asking();
    assertThat(grab(another, unwanted)).isInstanceOf(Granted.class);
  }

  /** A leader may have taken a seat for somebody who waited; then they wait on, and must not be asked again. */
  @Test
  void whoIsRefusedWaitsNoLonger() throws SQLException {
    Order order = asking();
    Volunteer unwanted = scene.save(barber());
    Commitment asked = granted(grab(order, unwanted));
    scene.tell(
        "INSERT INTO waitlist (order_id, volunteer_id, status, rule_version) VALUES ('" + order.id() + "', '"
            + unwanted.id() + "', 'WAITING', '" + asked.ruleVersion() + "')");
    scene.ledger().refuseConsent(asked.id(), "");
    assertThat(scene.ledger().listActiveOn(List.of(order.id()))).isEmpty();
    assertThat(scene.ledger().findWaitlistPosition(order.id(), unwanted.id())).isEmpty();
  }

  @Test
  void aFreedSeatThatIsAcceptedNeedsConsentToo() {
    Order order = asking();
    Commitment first = granted(grab(order, scene.save(barber())));
    grab(order, scene.save(barber()));
    scene.ledger().release(first.id(), "ill");
    Commitment offer = onlyHolder(order);
    assertThat(offer.consent()).isEqualTo(Consent.NOT_NEEDED);
    Commitment accepted = scene.ledger().accept(offer.id());
    assertThat(accepted.isAsked()).isTrue();
    assertThat(accepted.consentDeadline()).isNotNull();
  }

  @Test
  void eachMemberThatALeaderSendsNeedsConsent() {
    Team team = team();
    UUID member = team.members().getFirst().volunteerId();
    Order order = asking();
    var sent =
        scene.ledger().commitTogether(order.id(), team.id(), Map.of(order.seats().getFirst().id(), member), null, null);
    assertThat(granted(sent.getFirst()).isAsked()).isTrue();
  }

  @Test
  void aPublishedPlacementNeedsNone() {
    Team team = team();
    Order order = asking();
    UUID member = team.members().getFirst().volunteerId();
    Placing placing =
        new Placing(order.id(), team.id(), TimeFixtures.at("2026-11-24T10:00"),
            Map.of(order.seats().getFirst().id(), member), 20, 20, null);
    assertThat(scene.ledger().place(placing)).isInstanceOf(PlacingOutcome.Offered.class);
    assertThat(scene.ledger().accept(onlyHolder(order).id()).consent()).isEqualTo(Consent.NOT_NEEDED);
  }

  @Test
  void nobodyServesAndNobodyMissesItBeforeTheRequesterAgreed() {
    Commitment asked = granted(grab(asking(), scene.save(barber())));
    assertRefused("consent-awaited", () -> scene.ledger().serve(asked.id(), CommitmentStatus.SERVING));
    assertRefused("consent-awaited", () -> scene.ledger().noShow(asked.id()));
    assertRefused("commitment-status", () -> scene.ledger().decline(asked.id(), "who claimed gives back"));
    for (String served : List.of("SERVING", "SERVED")) {
      assertThatThrownBy(() -> scene.tell("UPDATE commitment SET status = '" + served + "' WHERE id = '" + asked.id() + "'"))
          .hasMessageContaining("nobody_serves_unagreed");
    }
    assertThatThrownBy(() -> scene.tell("UPDATE commitment SET consent_deadline = NULL WHERE id = '" + asked.id() + "'"))
        .hasMessageContaining("asked_until_some_moment");
    assertThat(scene.ledger().release(asked.id(), "ill").status()).isEqualTo(CommitmentStatus.GIVEN_BACK);
  }

  @Test
  void silenceEndsTheClaimUnlessACountyTakesItForConsent() throws SQLException {
    Order deqing = asking();
    Order yongjia = asking(RegionFixtures.YONGJIA);
    Volunteer silentlyLost = scene.save(barber());
    Commitment lost = granted(grab(deqing, silentlyLost));
    Commitment won = granted(grab(yongjia, scene.save(barber(livingIn(RegionFixtures.YONGJIA)))));
    assertThat(hours(won)).isEqualTo("2.00");
    scene.get(OfferClock.class).sweep();
    assertThat(scene.ledger().getCommitment(lost.id()).isAsked()).as("before the deadline").isTrue();
    overdue(lost);
    overdue(won);
    scene.get(OfferClock.class).sweep();
    Commitment ended = scene.ledger().getCommitment(lost.id());
    assertThat(ended.status()).isEqualTo(CommitmentStatus.EXPIRED);
    assertThat(ended.isRefusedByRequester()).isFalse();
    assertThat(scene.ledger().getCommitment(won.id()).consent()).isEqualTo(Consent.GIVEN);
    assertThat(grab(deqing, silentlyLost)).as("nobody said that they are not wanted").isInstanceOf(Granted.class);
  }

  @Test
  void aCountyMayAskForNone() {
    Commitment plain =
        granted(grab(asking(RegionFixtures.WUXING), scene.save(barber(livingIn(RegionFixtures.WUXING)))));
    assertThat(plain.consent()).isEqualTo(Consent.NOT_NEEDED);
  }

  @Test
  void theRequesterIsNotAskedIntoTheService() {
    Order soon = scene.open(openOrder(seats(1), function(ASKING), between("2026-11-23T13:00", "2026-11-23T15:00")));
    Commitment asked = granted(grab(soon, scene.save(barber())));
    assertThat(Double.parseDouble(hours(asked))).isBetween(4.5, 5.0);
  }

  @Test
  void aCancelledOrderEndsWhatWaitsForConsent() {
    Order order = asking();
    Commitment asked = granted(grab(order, scene.save(barber())));
    scene.orders().cancel(order.id(), "power cut");
    assertThat(scene.ledger().getCommitment(asked.id()).status()).isEqualTo(CommitmentStatus.CANCELLED);
    assertRefused("consent-not-asked", () -> scene.ledger().consent(asked.id()));
  }

  private static Order asking() {
    return asking(RegionFixtures.DEQING);
  }

  private static Order asking(Region county) {
    return scene.open(openOrder(seats(1), function(ASKING), in(county)));
  }

  private static Team team() {
    Team empty = scene.save(TeamFixtures.team(Set.of("330500"), List.of()));
    Volunteer member = scene.save(barber(memberOf(empty)));
    return scene.save(
        new Team(empty.id(), empty.code(), empty.name(), empty.kind(), empty.regionCode(), empty.base(),
            empty.regionCodes(), TeamFixtures.members(member)));
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

  private static Commitment onlyHolder(Order order) {
    List<Commitment> holders = scene.ledger().listActiveOn(List.of(order.id()));
    assertThat(holders).hasSize(1);
    return holders.getFirst();
  }

  private static ButtonState button(Order order, Volunteer volunteer) {
    return scene.get(Grabbing.class).card(order.id(), volunteer.id()).state();
  }

  /** From the claim to the deadline. */
  private static String hours(Commitment asked) {
    Duration time = Duration.between(asked.createdAt(), Objects.requireNonNull(asked.consentDeadline()));
    return "%.2f".formatted(time.toSeconds() / 3600.0);
  }

  private static String topics(Order order) {
    return scene.ask("SELECT string_agg(topic, ' ' ORDER BY id) FROM outbox WHERE subject_id = '" + order.id() + "'");
  }

  private static void overdue(Commitment asked) throws SQLException {
    scene.tell("UPDATE commitment SET consent_deadline = now() - interval '1 second' WHERE id = '" + asked.id() + "'");
  }

  private static void assertRefused(String code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
  }
}
