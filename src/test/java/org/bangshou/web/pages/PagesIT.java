package org.bangshou.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Requester;
import org.bangshou.identity.Requesters;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Outcome;
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
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.RealServers;
import org.bangshou.testing.Sql;
import org.bangshou.web.pages.Browsing.View;
import org.bangshou.web.pages.Browsing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in both languages, both sizes of text, on a phone and on a desk: nothing that keeps anybody out. */
class PagesIT {

  /** What the first view of a phone's page may bring over the wire, in bytes. */
  private static final long FIRST_VIEW = 150_000;

  /** The style sheets and scripts alone are more than this: whoever counts less has found them in a cache. */
  private static final long FRAME = 40_000;

  private static EmbeddedServer server;
  private static Browsing browsing;

  @BeforeAll
  static void open() {
    Map<String, Object> settings = new HashMap<>(RealServers.properties());
    settings.put("bangshou.demo", "true");
    server = ApplicationContext.run(EmbeddedServer.class, settings, "test");
    browsing = new Browsing(server.getURL().toString());
  }

  @AfterAll
  static void close() {
    browsing.close();
    server.close();
  }

  /** Whose pages, and which; a link that the page before has is named by its selector. */
  record Walk(String username, List<String> paths, Map<String, String> links) {}

  static Stream<Walk> walks() {
    return Stream.of(
        new Walk("", List.of("/login", "/design"), Map.of()),
        new Walk(
            "volunteer",
            List.of("/pool", "/my", "/nowhere", "/desk"),
            Map.of("/pool", "article h2 a")),
        new Walk("leader", List.of("/pool", "/my"), Map.of("/pool", "article h2 a")),
        new Walk("requester", List.of("/post", "/post/new?function=public-benefit", "/mine"), Map.of("/mine", "li h2 a")),
        new Walk("coordinator", List.of("/desk", "/desk/replay", "/orders", "/planning", "/post", "/desk/diagnosis"), Map.of("/desk", "tbody a", "/orders", "tbody a")),
        new Walk("admin", List.of("/desk", "/import", "/desk/rules"), Map.of()));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void keepsNobodyOut(Walk walk) {
    List<String> faults = new ArrayList<>();
    try (Visitor visitor = browsing.new Visitor(walk.username().isEmpty() ? null : walk.username(), true)) {
      for (String path : paths(visitor, walk)) {
        for (View view : views()) faults.addAll(faults(visitor, walk.username(), path, view));
      }
      faults.addAll(visitor.complaints);
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> paths(Visitor visitor, Walk walk) {
    List<String> paths = new ArrayList<>();
    for (String path : walk.paths()) {
      paths.add(path);
      String selector = walk.links().get(path);
      if (selector == null) continue;
      visitor.open(path);
      paths.add(Objects.requireNonNull(visitor.page().locator(selector).first().getAttribute("href")));
    }
    return paths;
  }

  private static List<View> views() {
    List<View> views = new ArrayList<>();
    for (String lang : List.of("zh", "en")) {
      for (int width : List.of(360, 390, 1440)) {
        views.add(new View(lang, false, width));
        views.add(new View(lang, true, width));
      }
    }
    // at 360 only the large text can be too wide, and there axe has nothing new to say
    views.removeIf(view -> view.width() == 360 && !view.large());
    return views;
  }

  private static List<String> faults(Visitor visitor, String who, String path, View view) {
    String where = who + " " + path + " " + view.name();
    List<String> faults = new ArrayList<>();
    visitor.look(view);
    visitor.open(path);
    visitor.foreign().forEach(text -> faults.add(where + " is not its language: " + text));
    if (visitor.overflow() > 0) faults.add(where + " is wider than the window by " + visitor.overflow());
    if (view.width() != 360) visitor.violations().forEach(v -> faults.add(where + " " + v));
    visitor.shoot(view.name() + "-" + who + path.replaceAll("[^a-z]+", "-"));
    return faults;
  }

  /** The longest list of the house: each of its cards says something else. */
  @Test
  void everyReasonKeepsNobodyOut() {
    try (Visitor visitor = browsing.new Visitor("volunteer", true)) {
      List<String> faults = new ArrayList<>();
      for (View view : List.of(new View("zh", true, 360), new View("en", false, 390))) {
        faults.addAll(faults(visitor, "volunteer", "/pool?all=yes", view));
      }
      faults.addAll(visitor.violations());
      assertThat(faults).isEmpty();
    }
  }

  /** The longest tables of the house: every rule with what it saw, live and as it was kept. */
  @Test
  void everyRuleKeepsNobodyOut() {
    try (Visitor coordinator = browsing.new Visitor("coordinator", true); Visitor volunteer = browsing.new Visitor("volunteer", true)) {
      volunteer.look(new View("zh", false, 390));
      volunteer.open("/my");
      String why = Objects.requireNonNull(volunteer.page().locator("a[href$='/why']").first().getAttribute("href"));
      volunteer.open("/pool?all=yes");
      String order = Objects.requireNonNull(volunteer.page().locator("article h2 a").last().getAttribute("href"));
      List<String> faults = new ArrayList<>();
      for (View view : List.of(new View("zh", true, 360), new View("en", false, 390))) {
        faults.addAll(faults(volunteer, "volunteer", why, view));
        faults.addAll(faults(volunteer, "volunteer", order.replace("/orders/", "/pool/why/"), view));
      }
      faults.addAll(volunteer.violations());
      coordinator.look(new View("zh", false, 1440));
      coordinator.open("/orders?status=OPEN");
      String code = coordinator.page().locator("tbody a").first().innerText().split(" ")[0];
      String person = volunteer(coordinator, code);
      for (View view : List.of(new View("zh", false, 1440), new View("en", true, 390))) {
        faults.addAll(faults(coordinator, "coordinator", "/desk/diagnosis?order=" + code + "&volunteer=" + person, view));
      }
      assertThat(coordinator.page().getByTestId("diagnosis").isVisible()).isTrue();
      faults.addAll(coordinator.complaints);
      faults.addAll(volunteer.complaints);
      assertThat(faults).isEmpty();
    }
  }

  /** Seats that change hands: to whom one could turn, what is asked of one, what a coordinator has to approve. */
  @Test
  void whatChangesHandsKeepsNobodyOut() {
    Sql sql = Sql.of(server.getApplicationContext());
    sql.change(
        """
        INSERT INTO exchange (id, kind, status, from_id, to_id, given_id, taken_id, deadline, rule_version)
        SELECT gen_random_uuid(), 'SWAP', 'AGREED', c.volunteer_id, d.volunteer_id, c.id, d.id, now() + interval '3 hours', c.rule_version
          FROM account a JOIN account_scope s ON s.account_id = a.id
          JOIN commitment c ON s.region_code IN ('330000', c.city_code, c.region_code)
          JOIN commitment d ON s.region_code IN ('330000', d.city_code, d.region_code) AND d.volunteer_id <> c.volunteer_id
         WHERE a.username = 'coordinator' LIMIT 1
        """);
    try (Visitor coordinator = browsing.new Visitor("coordinator", true); Visitor volunteer = browsing.new Visitor("volunteer", true)) {
      volunteer.look(new View("zh", false, 390));
      volunteer.open("/pool");
      volunteer.page().locator("form[action$='/grab'] button").first().click();
      sql.change(
          """
          INSERT INTO exchange (id, kind, status, from_id, to_id, given_id, taken_id, deadline, rule_version)
          SELECT gen_random_uuid(), 'SWAP', 'PROPOSED', c.volunteer_id, a.volunteer_id, c.id, m.id, now() + interval '3 hours', c.rule_version
            FROM account a JOIN commitment m ON m.volunteer_id = a.volunteer_id
            JOIN commitment c ON c.volunteer_id <> a.volunteer_id AND c.region_code = m.region_code
           WHERE a.username = 'volunteer' AND m.active ORDER BY m.starts_at DESC LIMIT 1
          """);
      volunteer.open("/my");
      assertThat(volunteer.page().getByTestId("exchanges-asked").isVisible()).isTrue();
      String exchange = Objects.requireNonNull(volunteer.page().locator("a[href$='/exchange']").first().getAttribute("href"));
      List<String> faults = new ArrayList<>();
      for (View view : List.of(new View("zh", true, 360), new View("zh", false, 390), new View("en", true, 390))) {
        faults.addAll(faults(volunteer, "volunteer", exchange, view));
        faults.addAll(faults(volunteer, "volunteer", "/my", view));
      }
      for (View view : List.of(new View("zh", false, 1440), new View("en", true, 390))) {
        faults.addAll(faults(coordinator, "coordinator", "/desk", view));
      }
      assertThat(coordinator.page().getByTestId("exchanges").isVisible()).isTrue();
      faults.addAll(coordinator.complaints);
      faults.addAll(volunteer.complaints);
      assertThat(faults).isEmpty();
    }
  }

  /** Somebody who may be asked about: found by the keyboard alone, as a coordinator would. */
  private static String volunteer(Visitor coordinator, String code) {
    coordinator.open("/desk/diagnosis");
    coordinator.page().getByTestId("diagnosis-order").focus();
    coordinator.page().keyboard().type(code);
    coordinator.page().keyboard().press("Tab");
    coordinator.page().keyboard().type("王");
    coordinator.page().keyboard().press("Enter");
    Locator meant = coordinator.page().locator("section[aria-labelledby=called] a");
    String href = Objects.requireNonNull(meant.first().getAttribute("href"));
    return href.substring(href.indexOf("volunteer=") + "volunteer=".length());
  }

  /** The requester is asked who may come, and answers with scripts off. */
  @Test
  void whoWaitsForConsentKeepsNobodyOut() {
    Commitment asked = claimThatAsksTheRequester();
    List<String> faults = new ArrayList<>();
    try (Visitor visitor = browsing.new Visitor("requester", true)) {
      for (View view : List.of(new View("zh", true, 360), new View("zh", false, 390), new View("en", false, 390))) {
        faults.addAll(faults(visitor, "requester", "/mine", view));
        faults.addAll(faults(visitor, "requester", "/orders/" + asked.orderId(), view));
      }
    }
    assertThat(faults).isEmpty();
    try (Visitor visitor = browsing.new Visitor("requester", false)) {
      visitor.look(new View("zh", false, 390));
      visitor.open("/mine");
      visitor.page().getByTestId("consent-" + asked.id()).click();
      assertThat(URI.create(visitor.page().url()).getPath()).isEqualTo("/orders/" + asked.orderId());
      assertThat(visitor.page().getByTestId("flash").innerText()).contains("已同意");
      assertThat(visitor.page().getByTestId("consent-" + asked.id()).count()).isZero();
    }
  }

  /** On an order of the demo's own requester, by somebody who may: it has been open for so long that it is everybody's turn. */
  private static Commitment claimThatAsksTheRequester() {
    ApplicationContext house = server.getApplicationContext();
    Account account =
        house.getBean(Accounts.class).listAccounts().stream()
            .filter(a -> a.username().equals("requester"))
            .findFirst()
            .orElseThrow();
    Requester requester = house.getBean(Requesters.class).getRequester(account.findRequester().orElseThrow());
    Region county = house.getBean(Regions.class).getRegion(requester.regionCode());
    List<TimeWindow> days =
        Stream.of(20, 21, 22)
            .map(day -> Zone.instant(Zone.day(Instant.now()).plusDays(day).atTime(9, 0)))
            .map(start -> TimeWindow.of(start, Duration.ofHours(7)))
            .toList();
    Orders orders = house.getBean(Orders.class);
    OrderDraft draft =
        new OrderDraft(
            null, requester.id(), "mental-health", "谈谈心", "", county.code(), "某社区", county.seat(), 90,
            days, List.of(new SeatDraft("barber", 1)), Mode.GRAB, Urgency.NORMAL, false, false, null);
    Order submitted = orders.submit(draft, house.getBean(CurrentRules.class).get().version());
    Approval longAgo = new Approval(null, Instant.now().minus(Duration.ofHours(3)), null);
    Order order = orders.approve(submitted.id(), longAgo, Duration.ofHours(48));
    return house.getBean(Roster.class).listServing(county.code()).stream()
        .map(volunteer -> house.getBean(Ledger.class).commit(order.id(), Claim.anySeat(volunteer.id())))
        .filter(Outcome.Granted.class::isInstance)
        .map(outcome -> ((Outcome.Granted) outcome).commitment())
        .findFirst()
        .orElseThrow();
  }

  /** What {@link #keepsNobodyOut} looks for is found where it is. */
  @Test
  void aTextInTheWrongLanguageIsSeen() {
    try (Visitor visitor = browsing.new Visitor(null, true)) {
      for (View view : List.of(new View("zh", false, 390), new View("en", false, 390))) {
        visitor.look(view);
        visitor.open("/login");
        assertThat(visitor.foreign()).isEmpty();
        visitor.page().evaluate("document.querySelector('main').append('Please choose at least one file')");
        visitor.page().evaluate("document.querySelector('h1').setAttribute('aria-label', '请至少选择一个文件。')");
        assertThat(visitor.foreign())
            .containsExactly(view.lang().equals("zh") ? "Please choose at least one file" : "请至少选择一个文件。");
      }
    }
  }

  @Test
  void theFirstViewOfAPhonesPagesIsSmallWithNothingKeptFromBefore() {
    Map<String, List<String>> pages =
        Map.of("volunteer", List.of("/pool", "/my"), "requester", List.of("/post", "/post/new?function=public-benefit", "/mine"));
    pages.forEach(
        (who, paths) ->
            paths.forEach(path -> assertThat(browsing.firstView(who, path)).as(who + " " + path).isBetween(FRAME, FIRST_VIEW)));
  }

  @Test
  void everythingWorksWithScriptsOff() {
    try (Visitor visitor = browsing.new Visitor("volunteer", false)) {
      visitor.look(new View("zh", false, 390));
      visitor.open("/pool");
      visitor.page().locator("[data-testid^=grab-]").first().click();
      assertThat(visitor.page().url()).contains("/orders/");
      assertThat(visitor.page().getByTestId("flash").innerText()).contains("您抢到了");
      assertThat(visitor.page().getByTestId("confirmed").isVisible()).isTrue();
      visitor.shoot("grabbed");
    }
  }

  @Test
  void otherRulesAreTriedOnThePastWithScriptsOff() {
    try (Visitor visitor = browsing.new Visitor("coordinator", false)) {
      visitor.look(new View("zh", false, 1440));
      visitor.open("/desk");
      visitor.page().getByTestId("to-replay").click();
      visitor.page().getByTestId("change").selectOption("grab-policy.maxOpenClaims");
      visitor.page().getByTestId("value").fill("1");
      visitor.page().getByTestId("replay").click();
      assertThat(visitor.page().getByTestId("replay.refused-total").innerText()).contains("+");
      visitor.shoot("replayed");
      Download sheet = visitor.page().waitForDownload(() -> visitor.page().getByTestId("replay-csv").click());
      assertThat(sheet.suggestedFilename()).isEqualTo("replay-330500.csv");
      visitor.open("/desk/replay");
      visitor.page().getByTestId("change").selectOption("grab-policy.maxOpenClaims");
      visitor.page().getByTestId("value").fill("many");
      visitor.page().getByTestId("replay").click();
      assertThat(visitor.page().getByTestId("replay-fault").innerText()).contains("maxOpenClaims");
    }
  }

  @Test
  void whatOtherRulesWouldHaveDoneKeepsNobodyOut() {
    List<String> faults = new ArrayList<>();
    try (Visitor visitor = browsing.new Visitor("coordinator.anji", true)) {
      for (View view : List.of(new View("zh", false, 1440), new View("en", true, 390))) {
        visitor.look(view);
        visitor.open("/desk/replay");
        visitor.page().getByTestId("change").selectOption("grab-policy.maxOpenClaims");
        visitor.page().getByTestId("value").fill("1");
        visitor.page().getByTestId("replay").click();
        visitor.page().getByTestId("replayed").waitFor();
        if (visitor.overflow() > 0) faults.add(view.name() + " is wider than the window by " + visitor.overflow());
        visitor.violations().forEach(v -> faults.add(view.name() + " " + v));
        visitor.shoot(view.name() + "-replayed");
      }
      faults.addAll(visitor.complaints);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aRunIsWatchedAndItsProposalPublished() {
    List<String> faults = new ArrayList<>();
    try (Visitor visitor = browsing.new Visitor("coordinator", true)) {
      visitor.look(new View("zh", false, 1440));
      visitor.open("/planning");
      visitor.page().getByTestId("seconds").selectOption("5");
      visitor.page().getByTestId("start-run").click();
      visitor.page().getByTestId("to-proposal").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
      String run = URI.create(visitor.page().url()).getPath();
      visitor.page().getByTestId("to-proposal").click();
      visitor.page().getByTestId("proposal-status").waitFor();
      String proposal = URI.create(visitor.page().url()).getPath();
      for (View view : views()) {
        faults.addAll(faults(visitor, "coordinator", run, view));
        faults.addAll(faults(visitor, "coordinator", proposal, view));
      }
      visitor.look(new View("zh", false, 1440));
      visitor.open(proposal);
      visitor.page().getByTestId("publish").click();
      assertThat(visitor.page().getByTestId("proposal-status").getAttribute("data-status")).isEqualTo("PUBLISHED");
      faults.addAll(visitor.violations());
      visitor.shoot("published");
      faults.addAll(visitor.complaints);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theDemosLoginsAreOneTapAway() {
    try (Visitor visitor = browsing.new Visitor(null, true)) {
      visitor.open("/login?next=/desk");
      visitor.page().getByTestId("demo-coordinator.anji").click();
      assertThat(URI.create(visitor.page().url()).getPath()).isEqualTo("/desk");
    }
  }

  @Test
  void theDescriptionOfTheApiIsShownByThisHouseAlone() {
    try (Visitor visitor = browsing.new Visitor("coordinator", true)) {
      visitor.look(new View("zh", false, 1440));
      visitor.open("/desk");
      visitor.page().getByTestId("api").click();
      Locator door = visitor.page().locator(".opblock", new Page.LocatorOptions().setHasText("/api/v1/orders/{order}/claims")).first();
      door.waitFor();
      door.locator("button").first().click();
      door.getByText("Idempotency-Key").first().waitFor();
      visitor.shoot("openapi");
      assertThat(visitor.complaints).isEmpty();
    }
  }

  @Test
  void aWrongPasswordIsToldAtTheLogin() {
    try (Visitor visitor = browsing.new Visitor(null, true)) {
      visitor.open("/login?next=/my");
      visitor.page().getByTestId("username").fill("volunteer");
      visitor.page().getByTestId("password").fill("not-the-password");
      visitor.page().getByTestId("login").click();
      assertThat(visitor.page().getByTestId("login-fault").isVisible()).isTrue();
    }
  }
}
