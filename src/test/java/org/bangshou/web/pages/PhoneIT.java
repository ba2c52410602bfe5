package org.bangshou.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Approval;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Orders;
import org.bangshou.order.Urgency;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.service.VisitCodes;
import org.bangshou.testing.RealServers;
import org.bangshou.testing.Sql;
import org.bangshou.web.pages.Browsing.View;
import org.bangshou.web.pages.Browsing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A volunteer's phone: in a valley without a network, before the requester's code, in the middle of a rush. */
class PhoneIT {

  private static final View PHONE = new View("zh", false, 390);

  private static EmbeddedServer server;
  private static ApplicationContext house;
  private static Browsing browsing;
  private static Sql sql;

  @BeforeAll
  static void open() {
    Map<String, Object> settings = new HashMap<>(RealServers.properties());
    settings.put("bangshou.demo", "true");
    server = ApplicationContext.run(EmbeddedServer.class, settings, "test");
    house = server.getApplicationContext();
    browsing = new Browsing(server.getURL().toString());
    sql = Sql.of(house);
  }

  @AfterAll
  static void close() {
    browsing.close();
    server.close();
  }

  @Test
  void aCheckInWithoutANetworkIsKeptOverACloseAndArrivesExactlyOnce() {
    UUID commitment = serviceThatBeginsSoon();
    try (Visitor visitor = browsing.new Visitor("volunteer", true)) {
      Page page = visitor.page();
      visitor.look(PHONE);
      visitor.open("/my");
      page.waitForFunction("() => localStorage.getItem('bangshou.look') !== null");
      page.reload();
      page.context().setOffline(true);
      page.getByTestId("check-in-" + commitment).click();
      PlaywrightAssertions.assertThat(page.locator("#toast")).containsText("已记在手机里");
      visitor.shoot("kept-check-in");
      page.reload();
      PlaywrightAssertions.assertThat(page.getByTestId("offline")).isVisible();
      PlaywrightAssertions.assertThat(page.locator("#kept-today form[data-visit=check-out]").first()).isVisible();
      visitor.shoot("offline");
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.violations()).isEmpty();
      assertThat(records(commitment)).isZero();
      List<String> sent = new ArrayList<>();
      page.onRequest(r -> {
        if (r.url().endsWith("/check-in")) sent.add(r.url());
      });
      page.context().setOffline(false);
      page.waitForURL("**/my");
      PlaywrightAssertions.assertThat(page.getByTestId("check-out-" + commitment)).isVisible();
      PlaywrightAssertions.assertThat(page.locator("#toast")).containsText("已送到");
      visitor.shoot("arrived-check-in");
      assertThat(sent).hasSize(1);
      assertThat(records(commitment)).isEqualTo(1);
      assertThat(page.evaluate("localStorage.getItem('bangshou.visits')")).isEqualTo("[]");
    }
  }

  @Test
  void anAnswerThatIsLostOnTheWayBackMakesNoSecondCheckIn() {
    UUID commitment = serviceThatBeginsSoon();
    try (Visitor visitor = browsing.new Visitor("volunteer", true)) {
      Page page = visitor.page();
      visitor.look(PHONE);
      visitor.open("/my");
      List<Integer> answers = new ArrayList<>();
      page.route("**/api/v1/commitments/*/check-in", route -> {
        APIResponse answer = route.fetch();
        answers.add(answer.status());
        if (answers.size() == 1) route.abort();
        else route.fulfill(new Route.FulfillOptions().setResponse(answer));
      });
      page.getByTestId("check-in-" + commitment).click();
      PlaywrightAssertions.assertThat(page.locator("#toast")).containsText("已记在手机里");
      assertThat(records(commitment)).isEqualTo(1);
      page.evaluate("window.dispatchEvent(new Event('online'))");
      PlaywrightAssertions.assertThat(page.getByTestId("check-out-" + commitment)).isVisible();
      assertThat(answers).containsExactly(200, 200);
      assertThat(records(commitment)).isEqualTo(1);
    }
  }

  @Test
  void theRequestersCodeProvesThatSomebodyWasThere() {
    UUID commitment = serviceThatBeginsSoon();
    UUID order = UUID.fromString(sql.ask("SELECT order_id::text FROM commitment WHERE id = ?", commitment));
    try (Visitor requester = browsing.new Visitor("requester", true); Visitor volunteer = browsing.new Visitor("volunteer", true)) {
      requester.look(PHONE);
      requester.open("/orders/" + order);
      requester.page().getByTestId("visit-code-" + code(order)).click();
      String digits = requester.page().getByTestId("digits").innerText().replace(" ", "");
      assertThat(digits).isEqualTo(house.getBean(VisitCodes.class).codeOf(order));
      for (View view : List.of(PHONE, new View("en", true, 360))) {
        requester.look(view);
        requester.page().reload();
        requester.shoot("visit-code-" + view.name());
        assertThat(requester.violations()).isEmpty();
        assertThat(requester.foreign()).isEmpty();
        assertThat(requester.overflow()).isZero();
      }
      volunteer.look(PHONE);
      volunteer.open("/my");
      volunteer.page().getByTestId("by-code-" + commitment).click();
      volunteer.page().getByTestId("code-" + commitment).fill(digits.equals("000000") ? "000001" : "000000");
      volunteer.page().getByTestId("check-in-by-code-" + commitment).click();
      PlaywrightAssertions.assertThat(volunteer.page().locator("#toast")).containsText("到场码");
      assertThat(records(commitment)).isZero();
      volunteer.open("/here/" + order + "?code=" + digits);
      volunteer.shoot("here");
      assertThat(volunteer.violations()).isEmpty();
      volunteer.page().getByTestId("check-in-" + commitment).click();
      PlaywrightAssertions.assertThat(volunteer.page().getByTestId("check-out-" + commitment)).isVisible();
      assertThat(sql.ask("SELECT on_site::text FROM service_record WHERE commitment_id = ?", commitment)).isEqualTo("true");
    }
  }

  private static int records(UUID commitment) {
    return Integer.parseInt(sql.ask("SELECT count(*) FROM service_record WHERE commitment_id = ?", commitment));
  }

  private static String code(UUID order) {
    return sql.ask("SELECT code FROM service_order WHERE id = ?", order);
  }

  private static Account account(String username) {
    return house.getBean(Accounts.class).listAccounts().stream().filter(a -> a.username().equals(username)).findFirst().orElseThrow();
  }

  /** The demo's volunteer has promised it to the demo's requester, and nothing else today. */
  private static UUID serviceThatBeginsSoon() {
    Volunteer me = house.getBean(Roster.class).getVolunteer(account("volunteer").findVolunteer().orElseThrow());
    Region county = house.getBean(Regions.class).getRegion(me.regionCode());
    Instant start = Instant.now().plus(Duration.ofMinutes(20));
    String rules = house.getBean(CurrentRules.class).get().version();
    OrderDraft draft =
        new OrderDraft(
            null, account("requester").findRequester().orElseThrow(), "public-benefit", "社区理发", "", county.code(), "幸福社区活动室",
            county.seat(), 90, List.of(TimeWindow.of(start, Duration.ofHours(3))), List.of(new SeatDraft("barber", 1)),
            Mode.GRAB, Urgency.NORMAL, false, false, null);
    Orders orders = house.getBean(Orders.class);
    Order order = orders.approve(orders.submit(draft, rules).id(), Approval.asAsked(), Duration.ofHours(48));
    sql.change("UPDATE commitment SET status = 'CANCELLED' WHERE volunteer_id = ? AND active AND starts_at < now() + interval '1 day' AND ends_at > now()", me.id());
    UUID id = Ids.next();
    sql.change(
        """
        INSERT INTO commitment (id, order_id, seat_id, volunteer_id, region_code, city_code, origin, status, starts_at, ends_at, period, rule_version)
        SELECT ?, o.id, s.id, ?, o.region_code, o.city_code, 'GRAB', 'ACCEPTED', w.at, w.at + interval '90 minutes',
               tstzrange(w.at, w.at + interval '90 minutes'), o.rule_version
          FROM service_order o JOIN seat s ON s.order_id = o.id,
               LATERAL (SELECT lower(during) AS at FROM order_window WHERE order_id = o.id) w
         WHERE o.id = ?
        """,
        id, me.id(), order.id());
    return id;
  }
}
