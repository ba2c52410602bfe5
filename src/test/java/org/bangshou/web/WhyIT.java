package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bangshou.identity.Role;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.ledger.Outcome.Refused;
import org.bangshou.ledger.Recalling;
import org.bangshou.order.Approval;
import org.bangshou.order.Mode;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Orders;
import org.bangshou.order.Urgency;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.VolunteerFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why was it allowed, why was it refused, why not me: each answered to whoever may know, and to nobody else. */
class WhyIT {

  private static final String OWN = "330521";
  private static final String OTHER = "330324";

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World own;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World other;

  @SuppressWarnings("NullAway.Init") // set before all
  private static UUID posted;

  @SuppressWarnings("NullAway.Init") // set before all
  private static Volunteer electrician;

  @SuppressWarnings("NullAway.Init") // set before all
  private static Commitment granted;

  @SuppressWarnings("NullAway.Init") // set before all
  private static UUID refusal;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    own = World.in(OWN, house.context());
    other = World.in(OTHER, house.context());
    var county = bean(Regions.class).getRegion(OWN);
    electrician = VolunteerFixtures.electrician(VolunteerFixtures.livingIn(county));
    Volunteer barber = VolunteerFixtures.barber(VolunteerFixtures.livingIn(county));
    bean(Roster.class).saveVolunteers(List.of(electrician, barber));
    posted = post(county);
    Ledger ledger = bean(Ledger.class);
    assertThat(ledger.commit(posted, Claim.anySeat(electrician.id()))).isInstanceOf(Refused.class);
    refusal = bean(Recalling.class).listRefusalsOf(electrician.id()).getFirst().id();
    granted = ((Granted) ledger.commit(posted, Claim.anySeat(barber.id()))).commitment();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /** By day, whatever the hour at which the test runs. */
  private static UUID post(Region county) {
    Instant morning = Zone.instant(Zone.day(Instant.now()).plusDays(9).atTime(9, 0));
    OrderDraft draft =
        new OrderDraft(
            null, own.requester(), "public-benefit", "敬老院理发", "", county.code(), "某社区", county.seat(), 90,
            List.of(TimeWindow.of(morning, Duration.ofHours(3))), List.of(new SeatDraft("barber", 1), new SeatDraft("barber", 2)),
            Mode.GRAB, Urgency.NORMAL, false, false, null);
    Orders orders = bean(Orders.class);
    return orders.approve(orders.submit(draft, version()).id(), Approval.asAsked(), Duration.ofHours(48)).id();
  }

  @Test
  void aCoordinatorReadsEveryRuleOfAGrantWithWhatItSaw() {
    String told = get(Role.COORDINATOR, OWN, "/api/v1/commitments/" + granted.id() + "/why");
    assertThat(told)
        .contains("\"ruleVersion\":\"" + version() + "\"")
        .contains("\"rule\":\"skill-missing\"", "\"condition\":\"volunteer.level = 0\"", "\"volunteer.level\":\"3\"")
        .contains("\"effect\":\"PASSES\"")
        .doesNotContain("REFUSES");
  }

  @Test
  void aRefusalIsToldWithItsRemedy() {
    assertThat(get(Role.ADMINISTRATOR, OWN, "/api/v1/refusals/" + refusal + "/why"))
        .contains("\"effect\":\"REFUSES\"", "which is not on file", "ask the coordinator to enter it", electrician.name());
    assertThat(get(Role.COORDINATOR, OWN, "/api/v1/orders/" + posted + "/refusals")).contains(refusal.toString());
  }

  @Test
  void thePersonReadsSentencesAndNoConditions() {
    String mine = "/api/v1/commitments/" + own.commitment() + "/why";
    assertThat(house.send(as(Role.VOLUNTEER, OWN, mine)).status()).isEqualTo(200);
    assertThat(get(Role.VOLUNTEER, OWN, mine)).doesNotContain("volunteer.level");
  }

  @Test
  void aLeaderDoesNotReadWhatTheRulesSawOfAMember() {
    for (String path : List.of("/api/v1/commitments/" + own.commitment() + "/why", "/api/v1/refusals/" + own.refusal() + "/why")) {
      assertThat(house.send(as(Role.LEADER, OWN, path)).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aCoordinatorOfAnotherCountyGetsNothing() {
    for (String path :
        List.of(
            "/api/v1/commitments/" + granted.id() + "/why",
            "/api/v1/refusals/" + refusal + "/why",
            "/api/v1/orders/" + posted + "/refusals",
            diagnosis(posted, electrician.id()))) {
      assertThat(house.send(as(Role.COORDINATOR, OTHER, path)).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aDiagnosisTellsEveryRuleForEverySeatAndWhatWouldMendIt() {
    assertThat(get(Role.COORDINATOR, OWN, diagnosis(posted, electrician.id())))
        .contains("\"shown\":true", "\"ruleVersion\":\"" + version() + "\"", "\"code\":\"too-many-open-claims\"")
        .contains("\"rule\":\"skill-missing\"", "\"effect\":\"REFUSES\"", "\"volunteer.level\":\"0\"")
        .contains("ask the coordinator to enter it");
  }

  @Test
  void whoNeitherLivesThereNorSeesTheOrderIsNoMatterOfItsCoordinator() {
    assertThat(house.send(as(Role.COORDINATOR, OWN, diagnosis(posted, other.volunteer()))).status()).isEqualTo(403);
  }

  @Test
  void aVolunteerIsToldWhyNotInPlainWords() {
    assertThat(get(Role.VOLUNTEER, OTHER, "/api/v1/pool/" + posted + "/why"))
        .contains("\"code\":\"not-in-the-pool\"", "Deqing", "\"remedy\":\"Join a team")
        .doesNotContain("volunteer.level", "place.served\":");
  }

  @Test
  void aCardAndARefusedClaimNameTheirRules() {
    assertThat(get(Role.VOLUNTEER, OWN, "/api/v1/pool/" + own.order()))
        .contains("\"ruleVersion\":\"" + version() + "\"", "\"warnings\":[");
    Answer refused = house.send(house.as(Role.VOLUNTEER, OWN, "POST", "/api/v1/orders/" + own.order() + "/claims", "{}"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("\"ruleVersion\":\"" + version() + "\"", "already-on-this-order");
  }

  @Test
  void thePagesSayTheSame() {
    Device desk = Device.of(house, Role.COORDINATOR, OWN);
    assertThat(desk.open("/commitments/" + granted.id() + "/why").body())
        .contains("data-testid=\"rule-skill-missing\"", "volunteer.level = 0", version());
    assertThat(desk.open("/refusals/" + refusal + "/why").body()).contains("data-effect=\"REFUSES\"");
    assertThat(desk.open("/orders/" + posted).body())
        .contains("/commitments/" + granted.id() + "/why", "/refusals/" + refusal + "/why", "/desk/diagnosis?order=");
    Device person = Device.of(house, Role.VOLUNTEER, OTHER);
    assertThat(person.open("/pool/why/" + posted).body()).contains("data-testid=\"why-not\"", "德清县");
    assertThat(person.open("/my").body()).contains("sse-connect=\"/my/live\"");
    assertThat(person.open("/my/notices").status()).isEqualTo(200);
  }

  @Test
  void theDiagnosisPageFindsByNumberAndCodeOrName() {
    Device desk = Device.of(house, Role.COORDINATOR, OWN);
    String code = bean(Orders.class).getOrder(posted).code();
    String page = desk.open("/desk/diagnosis?order=" + code + "&volunteer=" + electrician.code()).body();
    assertThat(page).contains("data-testid=\"diagnosis\"", "data-testid=\"reason-skill-missing\"", "data-testid=\"seat-1\"");
    assertThat(desk.open("/desk/diagnosis?order=" + code + "&volunteer=nobody").body()).contains("diagnosis-lost");
    Device elsewhere = Device.of(house, Role.COORDINATOR, OTHER);
    assertThat(elsewhere.open("/desk/diagnosis?order=" + code + "&volunteer=" + electrician.code()).body())
        .contains("diagnosis-lost")
        .doesNotContain(electrician.name());
  }

  private static String diagnosis(UUID order, UUID volunteer) {
    return "/api/v1/orders/" + order + "/diagnosis/" + volunteer;
  }

  private static String get(Role role, String county, String path) {
    Answer answer = house.send(as(role, county, path));
    assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpRequest.Builder as(Role role, String county, String path) {
    return house.as(role, county, "GET", path, "").setHeader("Accept-Language", Locale.ENGLISH.toLanguageTag());
  }

  private static String version() {
    return bean(CurrentRules.class).get().version();
  }

  private static <T> T bean(Class<T> type) {
    return house.context().getBean(type);
  }
}
