package org.bangshou.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.TimeFixtures.NOW;
import static org.bangshou.testing.VolunteerFixtures.certificateUntil;
import static org.bangshou.testing.VolunteerFixtures.electrician;
import static org.bangshou.testing.VolunteerFixtures.memberOf;
import static org.bangshou.testing.VolunteerFixtures.skilled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Requester;
import org.bangshou.identity.RequesterKind;
import org.bangshou.identity.Requesters;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.MovableClock;
import org.bangshou.testing.RealServers;
import org.bangshou.testing.TeamFixtures;
import org.bangshou.web.pages.Browsing.View;
import org.bangshou.web.pages.Browsing.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One order's way through the house, in real browsers: posted, approved, grabbed, planned, served, rated, asked for again. */
class WholeLifeIT {

  private static final View PHONE = new View("zh", false, 390);
  private static final View DESK = new View("zh", false, 1440);
  private static final String PASSWORD = "bangshou-demo";

  private final EmbeddedServer server = start();
  private final ApplicationContext house = server.getApplicationContext();
  private final UUID requester = Ids.next();
  private int shots;

  private static EmbeddedServer start() {
    Map<String, Object> settings = new HashMap<>(RealServers.properties());
    settings.put("test.now", NOW.toString());
    return ApplicationContext.run(EmbeddedServer.class, settings, "test");
  }

  @Test
  void anOrderLives() {
    Team team = team("德清技术服务队");
    Volunteer certified = save(electrician(certificateUntil("2028-01-01"), memberOf(team)));
    Volunteer uncertified = save(electrician());
    Volunteer mechanic = save(skilled("machine-maintenance", memberOf(team)));
    join(team, certified, mechanic);
    Team others = team("德清第二服务队");
    join(others, save(electrician(certificateUntil("2028-01-01"), memberOf(others))), save(skilled("machine-maintenance", memberOf(others))));
    accounts(certified, uncertified, mechanic);

    try (Browsing browsing = new Browsing(server.getURL().toString());
        Visitor enterprise = visitor(browsing, "enterprise", PHONE);
        Visitor coordinator = visitor(browsing, "coordinator", DESK);
        Visitor grabber = visitor(browsing, "grabber", PHONE);
        Visitor without = visitor(browsing, "without", PHONE);
        Visitor placed = visitor(browsing, "placed", PHONE)) {

      post(enterprise);
      Order order = onlyOrder();
      assertThat(order.seats()).hasSize(2);

      coordinator.open("/desk");
      shoot(coordinator, "desk-with-the-new-order");
      coordinator.page().getByTestId("approve-" + order.code()).first().click();
      shoot(coordinator, "approved");

      without.open("/pool?all=yes");
      PlaywrightAssertions.assertThat(without.page().getByTestId("why-" + order.code())).containsText("证");
      shoot(without, "why-not-me");

      grabber.open("/pool");
      shoot(grabber, "pool");
      grabber.page().getByTestId("grab-" + order.code()).click();
      PlaywrightAssertions.assertThat(grabber.page().getByTestId("flash")).isVisible();
      shoot(grabber, "grabbed");
      assertThat(holders(order)).extracting(Commitment::volunteerId).containsExactly(certified.id());

      house.getBean(MovableClock.class).forward(Duration.ofMinutes(50));
      plan(coordinator, "plan");
      assertThat(holders(order)).extracting(Commitment::volunteerId).contains(certified.id(), mechanic.id());

      Commitment offer = of(order, mechanic);
      grabber.open("/my");
      shoot(grabber, "offer-to-the-team");
      assertThat(grabber.page().getByTestId("team-offer-" + offer.id()).isVisible()).isTrue();
      assertThat(grabber.violations()).isEmpty();
      assertThat(grabber.foreign()).isEmpty();
      placed.open("/my");
      shoot(placed, "offer");
      placed.page().getByTestId("accept-" + offer.id()).click();
      enterprise.open("/orders/" + order.id());
      shoot(enterprise, "who-comes");

      serve(grabber, of(order, certified));
      serve(placed, offer);
      assertThat(house.getBean(Orders.class).getOrder(order.id()).status()).isEqualTo(OrderStatus.SERVED);

      enterprise.open("/orders/" + order.id());
      enterprise.page().getByTestId("stars-5").check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
      enterprise.page().locator("#comment").fill("师傅很专业");
      enterprise.page().getByTestId("confirm-" + order.code()).click();
      shoot(enterprise, "confirmed");
      assertThat(house.getBean(Orders.class).getOrder(order.id()).status()).isEqualTo(OrderStatus.CONFIRMED);

      grabber.open("/my");
      PlaywrightAssertions.assertThat(grabber.page().getByTestId("hours")).not().hasText("0");
      shoot(grabber, "hours");

      returnVisit(enterprise, coordinator, order, team);
      for (Visitor somebody : List.of(enterprise, coordinator, grabber, without, placed)) {
        assertThat(somebody.complaints).isEmpty();
      }
    } finally {
      server.close();
    }
  }

  private void post(Visitor enterprise) {
    enterprise.open("/post");
    shoot(enterprise, "tiles");
    enterprise.page().getByTestId("tile-equipment-repair").click();
    Page page = enterprise.page();
    page.locator("#f-title").fill("车间配电箱检修");
    page.locator("[name='date.0']").fill("2026-11-23");
    page.locator("[name='from.0']").fill("09:30");
    page.locator("[name='to.0']").fill("12:00");
    page.locator("[name='duration']").selectOption("60");
    page.locator("[name='place']").fill("德清县武康街道一号车间");
    page.locator("section[aria-labelledby='who'] summary").first().click();
    page.locator("[name='skill.1']").selectOption("machine-maintenance");
    page.locator("[name='level.1']").selectOption("2");
    page.locator("[name='count.1']").fill("1");
    page.locator("[name='mode'][value='GRAB_THEN_DISPATCH']").check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
    shoot(enterprise, "order-form");
    page.getByTestId("post-order").click();
    shoot(enterprise, "posted");
  }

  private void plan(Visitor coordinator, String name) {
    coordinator.open("/planning");
    coordinator.page().locator("#region").selectOption("330521");
    coordinator.page().getByTestId("seconds").selectOption("5");
    coordinator.page().getByTestId("start-run").click();
    coordinator.page().getByTestId("to-proposal").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(60_000));
    shoot(coordinator, name + "-run");
    coordinator.page().getByTestId("to-proposal").click();
    shoot(coordinator, name + "-proposal");
    coordinator.page().getByTestId("publish").click();
    PlaywrightAssertions.assertThat(coordinator.page().getByTestId("published-count")).hasText("1");
    shoot(coordinator, name + "-published");
  }

  private void serve(Visitor volunteer, Commitment commitment) {
    volunteer.open("/my");
    shoot(volunteer, "before-check-in");
    volunteer.page().getByTestId("check-in-" + commitment.id()).click();
    volunteer.page().getByTestId("check-out-" + commitment.id()).click();
    // the phone sends it by itself and shows the page anew when it was answered
    PlaywrightAssertions.assertThat(volunteer.page().getByTestId("check-out-" + commitment.id())).hasCount(0);
  }

  /** The same team is asked again, although another could come as well. */
  private void returnVisit(Visitor enterprise, Visitor coordinator, Order first, Team team) {
    enterprise.open("/orders/" + first.id());
    enterprise.page().locator("#r-date").fill("2026-11-30");
    enterprise.page().getByTestId("return-visit-" + first.code()).click();
    shoot(enterprise, "return-visit");
    Order again = house.getBean(Orders.class).listOf(requester).getFirst();
    assertThat(again.returnVisit()).isTrue();
    assertThat(again.preferredTeamId()).isEqualTo(team.id());
    coordinator.open("/orders/" + again.id());
    coordinator.page().locator("#mode").selectOption("DISPATCH");
    coordinator.page().getByTestId("approve-" + again.code()).first().click();
    plan(coordinator, "return");
    assertThat(holders(again)).hasSize(2).extracting(Commitment::teamId).containsOnly(team.id());
  }

  private List<Commitment> holders(Order order) {
    return house.getBean(Ledger.class).listActiveOn(List.of(order.id()));
  }

  private Commitment of(Order order, Volunteer volunteer) {
    return holders(order).stream().filter(c -> c.volunteerId().equals(volunteer.id())).findFirst().orElseThrow();
  }

  private Order onlyOrder() {
    List<Order> orders = house.getBean(Orders.class).listOf(requester);
    assertThat(orders).hasSize(1);
    return orders.getFirst();
  }

  private Visitor visitor(Browsing browsing, String username, View view) {
    Visitor visitor = browsing.new Visitor(username, true);
    visitor.look(view);
    return visitor;
  }

  private void shoot(Visitor visitor, String what) {
    visitor.page().waitForLoadState();
    visitor.shoot("life-%02d-%s".formatted(++shots, what));
  }

  private Team team(String name) {
    Team like = TeamFixtures.team(Set.of("330521"), List.of());
    Team team = new Team(like.id(), like.code(), name, "技术", "330521", like.base(), like.regionCodes(), List.of());
    house.getBean(Roster.class).save(team);
    return team;
  }

  private void join(Team team, Volunteer... members) {
    house.getBean(Roster.class)
        .save(
            new Team(team.id(), team.code(), team.name(), team.kind(), team.regionCode(), team.base(),
                team.regionCodes(), TeamFixtures.members(members)));
  }

  private Volunteer save(Volunteer volunteer) {
    house.getBean(Roster.class).save(volunteer);
    return volunteer;
  }

  private void accounts(Volunteer grabber, Volunteer without, Volunteer placed) {
    house.getBean(Requesters.class)
        .createRequester(new Requester(requester, "德清县某机械厂", RequesterKind.ENTERPRISE, "330521", "19900000099"));
    account("enterprise", Role.REQUESTER, null, requester);
    account("coordinator", Role.COORDINATOR, null, null);
    account("grabber", Role.LEADER, grabber.id(), null);
    account("without", Role.VOLUNTEER, without.id(), null);
    account("placed", Role.VOLUNTEER, placed.id(), null);
  }

  private void account(String name, Role role, @Nullable UUID volunteer, @Nullable UUID asking) {
    Set<String> scope = role == Role.COORDINATOR ? Set.of("330521") : Set.of();
    house.getBean(Accounts.class).createAccount(new Account(Ids.next(), name, name, role, volunteer, asking, scope, true), PASSWORD);
  }
}
