package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bangshou.identity.Role;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Outcome;
import org.bangshou.order.Approval;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Orders;
import org.bangshou.order.Urgency;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A requester agrees to who comes, or does not, by plain forms and through the API. */
class ConsentPagesIT {

  private static final String COUNTY = "330521";
  private static final String OTHER = "330522";
  private static final String REQUESTERS_PHONE = "057288880000";

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World world;

  private static int days = 20;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    world = World.in(COUNTY, house.context());
    World.in(OTHER, house.context());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /** One may not hold many at a time. */
  @AfterEach
  void giveBack() {
    ledger().listOf(world.volunteer()).stream()
        .filter(c -> c.status() == CommitmentStatus.ACCEPTED && !c.id().equals(world.commitment()))
        .forEach(c -> ledger().release(c.id(), "over"));
  }

  @Test
  void whoGrabsReadsThatTheRequesterIsAskedAndUntilWhen() {
    Order order = asking();
    assertThat(page(Role.VOLUNTEER, "POST", "/orders/" + order.id() + "/grab", "key=k" + order.id()).status()).isEqualTo(303);
    String own = shown(Role.VOLUNTEER, "/orders/" + order.id());
    assertThat(own).contains("席位已为您留着", "等点单方同意，最迟", "确认参加后才能看到说明");
    assertThat(own).doesNotContain("您已抢到", REQUESTERS_PHONE, "夜里睡不着");
    assertThat(shown(Role.VOLUNTEER, "/my")).contains("等点单方同意，最迟").doesNotContain("check-in-" + only(order).id());
    assertThat(shown(Role.VOLUNTEER, "/pool/button/" + order.id())).contains("等点单方同意");
  }

  @Test
  void theRequesterAgreesAndBothSidesLearnThePhoneNumber() {
    Order order = asking();
    Commitment asked = grab(order);
    Volunteer volunteer = house.context().getBean(Roster.class).getVolunteer(world.volunteer());
    for (String page : List.of("/mine", "/orders/" + order.id())) {
      assertThat(shown(Role.REQUESTER, page))
          .contains("张师傅想来，您同意吗？", "心理健康", "consent-" + asked.id(), "refuse-consent-" + asked.id(), "到时没有答复，视为不同意")
          .doesNotContain(volunteer.name(), volunteer.phone());
    }
    assertThat(page(Role.REQUESTER, "POST", "/commitments/" + asked.id() + "/consent", "x=y").header("Location"))
        .endsWith("/orders/" + order.id());
    assertThat(shown(Role.REQUESTER, "/orders/" + order.id()))
        .contains(volunteer.name(), volunteer.phone())
        .doesNotContain("consent-asked-" + asked.id());
    assertThat(shown(Role.VOLUNTEER, "/orders/" + order.id())).contains("您已抢到", REQUESTERS_PHONE, "夜里睡不着");
  }

  @Test
  void theRequesterRefusesAndTheVolunteerReadsIt() {
    Order order = asking();
    Commitment asked = grab(order);
    page(Role.REQUESTER, "POST", "/commitments/" + asked.id() + "/refuse-consent", "reason=x");
    assertThat(ledger().getCommitment(asked.id()).status()).isEqualTo(CommitmentStatus.DECLINED);
    assertThat(shown(Role.VOLUNTEER, "/my")).contains("点单方未同意");
    assertThat(shown(Role.VOLUNTEER, "/orders/" + order.id())).contains("抢单已结束", "点单方没有同意").doesNotContain("grab-" + order.code());
    assertThat(shown(Role.COORDINATOR, "/orders/" + order.id())).contains("点单方未同意");
  }

  @Test
  void theCoordinatorSeesWhatWaitsAndAnswersInTheRequestersStead() {
    Order order = asking();
    Commitment asked = grab(order);
    assertThat(shown(Role.COORDINATOR, "/desk")).contains(order.code(), "等点单方同意");
    assertThat(shown(Role.COORDINATOR, "/orders/" + order.id()))
        .contains("可代为答复", "release-" + asked.id())
        .doesNotContain("no-show-" + asked.id());
    page(Role.COORDINATOR, "POST", "/commitments/" + asked.id() + "/consent", "x=y");
    assertThat(ledger().getCommitment(asked.id()).isAsked()).isFalse();
    assertThat(shown(Role.COORDINATOR, "/orders/" + order.id())).contains("no-show-" + asked.id());
  }

  @Test
  void theApiTellsWhoIsAskedAndTakesTheAnswer() {
    Order order = asking();
    Commitment asked = grab(order);
    Answer seen = api(Role.REQUESTER, "GET", "/orders/" + order.id(), "");
    assertThat(seen.body()).contains("\"consent\":\"ASKED\"", "\"consentDeadline\":").doesNotContain("\"phone\"");
    String path = "/commitments/" + asked.id() + "/consent";
    Answer given = api(Role.REQUESTER, "POST", path, "");
    assertThat(given.status()).isEqualTo(200);
    assertThat(given.body()).contains("\"consent\":\"GIVEN\"");
    Answer again = api(Role.REQUESTER, "POST", path, "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("consent-not-asked");
    assertThat(api(Role.REQUESTER, "POST", path + "/refusal", "{\"reason\":\"too late\"}").status()).isEqualTo(409);
    assertThat(api(Role.REQUESTER, "POST", path + "/refusal", "{\"reason\":\" \"}").status()).isEqualTo(400);
    assertThat(api(Role.REQUESTER, "GET", "/orders/" + order.id(), "").body()).contains("\"phone\"");
  }

  @Test
  void nobodyAnswersForAnotherRequester() {
    Commitment asked = grab(asking());
    Answer refused =
        house.send(house.as(Role.REQUESTER, OTHER, "POST", "/commitments/" + asked.id() + "/consent", "x=y"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(page(Role.VOLUNTEER, "POST", "/commitments/" + asked.id() + "/consent", "x=y").status()).isEqualTo(403);
    assertThat(ledger().getCommitment(asked.id()).isAsked()).isTrue();
  }

  /** Each in a week of its own. */
  private static Order asking() {
    days += 8;
    Instant start = Zone.instant(Zone.day(Instant.now()).plusDays(days).atTime(9, 0));
    Orders orders = house.context().getBean(Orders.class);
    var county = house.context().getBean(Regions.class).getRegion(COUNTY);
    OrderDraft draft =
        new OrderDraft(
            null, world.requester(), "mental-health", "谈谈心", "夜里睡不着", COUNTY, "某社区", county.seat(), 90,
            List.of(TimeWindow.of(start, Duration.ofHours(5))), List.of(new SeatDraft("barber", 1)), Mode.GRAB,
            Urgency.NORMAL, false, false, null);
    Order submitted = orders.submit(draft, house.context().getBean(CurrentRules.class).get().version());
    return orders.approve(submitted.id(), Approval.asAsked(), Duration.ofHours(48));
  }

  private static Commitment grab(Order order) {
    Outcome outcome = ledger().commit(order.id(), Claim.anySeat(world.volunteer()));
    assertThat(outcome).isInstanceOf(Outcome.Granted.class);
    return ((Outcome.Granted) outcome).commitment();
  }

  private static Commitment only(Order order) {
    return ledger().listActiveOn(List.of(order.id())).getFirst();
  }

  private static Ledger ledger() {
    return house.context().getBean(Ledger.class);
  }

  private static Answer api(Role role, String method, String path, String body) {
    return house.send(house.as(role, COUNTY, method, "/api/v1" + path, body));
  }

  private static Answer page(Role role, String method, String path, String form) {
    return house.send(house.as(role, COUNTY, method, path, form).setHeader("Accept-Language", "zh"));
  }

  private static String shown(Role role, String path) {
    Answer answer = page(role, "GET", path, "");
    assertThat(answer.status()).as(role + " " + path).isEqualTo(200);
    return answer.body();
  }
}
