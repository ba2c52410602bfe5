package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.ExchangeStatus;
import org.bangshou.ledger.Exchanging;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.order.Order;
import org.bangshou.place.Regions;
import org.bangshou.testing.RuleFolders;
import org.bangshou.testing.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seats change hands by plain forms, each person on their own page; a coordinator has the last word on a swap here. */
class ExchangePagesIT {

  private static final String COUNTY = "330521";
  private static final String OTHER = "330324";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World world;

  private static int days = 20;

  @SuppressWarnings("NullAway.Init") // set before each
  private Commitment mine;

  @BeforeAll
  static void open() {
    RuleFolders.packagedIn(folder);
    RuleFolders.change(folder, "grab-policy.yaml", "swapNeedsApproval: false", "swapNeedsApproval: true");
    house = WebHouse.open(Map.of("bangshou.rules", folder.toString()));
    world = World.in(COUNTY, house.context());
    World.in(OTHER, house.context());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void theVolunteerHoldsThisSeatOnly() {
    sql().change("UPDATE exchange SET status = 'WITHDRAWN', ended_at = now() WHERE open");
    sql().change("UPDATE commitment SET status = 'GIVEN_BACK', ended_at = now() WHERE active");
    mine = seatOf(world.volunteer());
  }

  @Test
  void theHolderSeesWhoCouldTakeItAndTheColleagueWhatIsAsked() {
    assertThat(page(Role.VOLUNTEER, "/my", "zh")).contains("交给同事 / 换班", "/commitments/" + mine.id() + "/exchange");
    assertThat(page(Role.VOLUNTEER, "/commitments/" + mine.id() + "/exchange", "zh")).contains("请同事接手", "接手</button>");
    assertThat(page(Role.VOLUNTEER, "/commitments/" + mine.id() + "/exchange", "en")).contains("Ask a colleague to take over");
    UUID id = proposed("hand-over", "{\"to\":\"" + leader() + "\"}");
    assertThat(page(Role.LEADER, "/my", "zh")).contains("同事找您交接或换班", "exchange-" + id, "前答复", "我来接");
    assertThat(page(Role.LEADER, "/my/exchanges", "en")).contains("Colleagues ask you", "I take it");
    assertThat(page(Role.VOLUNTEER, "/my", "zh")).contains("正在等待的交接和换班", "等对方答复", "撤回");
    assertThat(post(Role.LEADER, COUNTY, "/exchanges/" + id + "/accept", "x=y").header("Location")).endsWith("/my");
    assertThat(status(id)).isEqualTo(ExchangeStatus.DONE);
    assertThat(page(Role.LEADER, "/my", "zh")).doesNotContain("exchanges-asked");
    assertThat(audited("exchange-done", id)).as("the leader did it").isEqualTo(account(Role.LEADER));
  }

  @Test
  void aFormNamesTheColleagueAndWhoMayNotIsRefusedByReason() {
    seatOn(leader(), days);
    String to = "to=" + leader();
    Answer refused = post(Role.VOLUNTEER, COUNTY, "/commitments/" + mine.id() + "/hand-over", to);
    assertThat(refused.header("Location")).endsWith("/commitments/" + mine.id() + "/exchange");
    assertThat(page(Role.VOLUNTEER, "/commitments/" + mine.id() + "/exchange", "zh")).contains("不行：");
    Answer problem = api(Role.VOLUNTEER, "commitments/" + mine.id() + "/hand-over", "{\"to\":\"" + leader() + "\"}");
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.body()).contains("time-conflict", "ruleVersion");
  }

  @Test
  void aCoordinatorOfTheCountyApprovesASwapAndTheAuditTellsWho() {
    Commitment theirs = seatOf(leader());
    UUID id = proposed("swap", "{\"commitment\":\"" + theirs.id() + "\"}");
    assertThat(api(Role.LEADER, "exchanges/" + id + "/accept", "").body()).contains("\"status\":\"AGREED\"");
    assertThat(page(Role.COORDINATOR, "/desk", "zh")).contains("等待批准的换班", "swap-" + id);
    assertThat(house.send(house.as(Role.COORDINATOR, OTHER, "GET", "/desk", "")).body()).doesNotContain("swap-" + id);
    assertThat(post(Role.COORDINATOR, OTHER, "/desk/exchanges/" + id + "/approve", "x=y").status()).isEqualTo(403);
    assertThat(house.send(house.as(Role.COORDINATOR, COUNTY, "GET", "/api/v1/exchanges", "")).body()).contains(id.toString());
    assertThat(post(Role.COORDINATOR, COUNTY, "/desk/exchanges/" + id + "/approve", "x=y").header("Location")).endsWith("/desk#exchanges");
    assertThat(status(id)).isEqualTo(ExchangeStatus.DONE);
    assertThat(holder(mine.orderId())).isEqualTo(leader());
    assertThat(holder(theirs.orderId())).isEqualTo(world.volunteer());
    assertThat(audited("exchange-done", id)).isEqualTo(account(Role.COORDINATOR));
  }

  @Test
  void whatACoordinatorRefusesIsSaidInTheirWords() {
    Commitment theirs = seatOf(leader());
    UUID id = proposed("swap", "{\"commitment\":\"" + theirs.id() + "\"}");
    api(Role.LEADER, "exchanges/" + id + "/accept", "");
    Answer answer = api(Role.COORDINATOR, "exchanges/" + id + "/refusal", "{\"reason\":\"路太远\"}");
    assertThat(answer.body()).contains("\"status\":\"REFUSED\"", "路太远");
    assertThat(holder(mine.orderId())).isEqualTo(world.volunteer());
    assertThat(audited("exchange-refused", id)).isEqualTo(account(Role.COORDINATOR));
  }

  @Test
  void nobodyAnswersForAnother() {
    UUID id = proposed("hand-over", "{\"to\":\"" + leader() + "\"}");
    assertThat(api(Role.VOLUNTEER, "exchanges/" + id + "/accept", "").status()).isEqualTo(403);
    assertThat(api(Role.LEADER, "exchanges/" + id + "/withdraw", "").status()).isEqualTo(403);
    assertThat(api(Role.LEADER, "commitments/" + mine.id() + "/hand-over", "{\"to\":\"" + leader() + "\"}").status()).as("a leader gives no member's seat away").isEqualTo(403);
    assertThat(status(id)).isEqualTo(ExchangeStatus.PROPOSED);
  }

  private UUID proposed(String how, String body) {
    Answer answer = api(Role.VOLUNTEER, "commitments/" + mine.id() + "/" + how, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    Matcher found = ID.matcher(answer.body());
    assertThat(found.find()).isTrue();
    return UUID.fromString(found.group(1));
  }

  /** On a morning of its own. */
  private static Commitment seatOf(UUID volunteer) {
    days += 8;
    return seatOn(volunteer, days);
  }

  private static Commitment seatOn(UUID volunteer, int inDays) {
    var county = house.context().getBean(Regions.class).getRegion(COUNTY);
    Order order = World.openOrder(house.context(), county, world.requester(), inDays);
    var outcome = house.context().getBean(Ledger.class).commit(order.id(), Claim.anySeat(volunteer));
    assertThat(outcome).isInstanceOf(Granted.class);
    return ((Granted) outcome).commitment();
  }

  private static UUID leader() {
    return UUID.fromString(sql().ask("SELECT volunteer_id FROM account WHERE username = ?", World.username(Role.LEADER, COUNTY)));
  }

  private static String account(Role role) {
    return sql().ask("SELECT id FROM account WHERE username = ?", World.username(role, COUNTY));
  }

  private static String audited(String action, UUID exchange) {
    return sql().ask(
        "SELECT DISTINCT account_id FROM audit WHERE action = ? AND detail ->> 'exchange' = ?", action, exchange.toString());
  }

  private static Sql sql() {
    return Sql.of(house.context());
  }

  private static UUID holder(UUID order) {
    return house.context().getBean(Ledger.class).listActiveOn(List.of(order)).getFirst().volunteerId();
  }

  private static ExchangeStatus status(UUID id) {
    return house.context().getBean(Exchanging.class).getExchange(id).status();
  }

  private static Answer api(Role role, String path, String body) {
    return house.send(house.as(role, COUNTY, "POST", "/api/v1/" + path, body));
  }

  private static Answer post(Role role, String county, String path, String form) {
    return house.send(house.as(role, county, "POST", path, form));
  }

  private static String page(Role role, String path, String language) {
    Answer answer = house.send(house.as(role, COUNTY, "GET", path, "").setHeader("Accept-Language", language));
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }
}
