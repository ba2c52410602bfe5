package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Role;
import org.bangshou.order.Orders;
import org.bangshou.rules.CurrentRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that grow are read page by page; what was there at first comes exactly once, whatever is added meanwhile. */
class PagingIT {

  private static final String COUNTY = "330521";
  private static final int THERE = 7;

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World world;

  @SuppressWarnings("NullAway.Init") // set before all
  private static Rows rows;

  /** Each order on a day of its own, for nobody can be in two places. */
  private static int days = 0;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    world = World.in(COUNTY, house.context());
    String rules = house.context().getBean(CurrentRules.class).get().version();
    rows = new Rows(house.context().getBean(DataSource.class), COUNTY, world.county().cityCode(), rules);
    for (int n = 0; n < THERE; n++) addOneOfEach();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "REQUESTER,   orders/mine",
    "COORDINATOR, orders",
    "COORDINATOR, orders?region=330521",
    "COORDINATOR, orders/queue",
    "COORDINATOR, runs",
    "COORDINATOR, proposals?region=330521",
    "VOLUNTEER,   commitments/mine",
    "VOLUNTEER,   hours/mine"
  })
  void whatWasThereComesExactlyOnceWhileTheListGrows(Role role, String list) {
    List<String> before = walk(role, list, 200, false);
    assertThat(before).hasSizeGreaterThanOrEqualTo(THERE).doesNotHaveDuplicates();
    List<String> met = walk(role, list, 3, true);
    assertThat(met).doesNotHaveDuplicates();
    assertThat(met.stream().filter(before::contains)).containsExactlyElementsOf(before);
    assertThat(walk(role, list, 200, false)).as("it did grow").hasSizeGreaterThan(before.size());
  }

  @Test
  void theSumOfTheHoursIsOfAllPages() {
    JsonNode first = get(Role.VOLUNTEER, "hours/mine?limit=1");
    assertThat(first.get("items")).hasSize(1);
    assertThat(first.get("minutes").asInt()).isEqualTo(10 * walk(Role.VOLUNTEER, "hours/mine", 200, false).size());
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "201", "2147483648", "many"})
  void aLimitOutOfBoundsIsNamed(String limit) {
    JsonNode problem = problem("orders?limit=" + limit, "invalid-input");
    assertThat(problem.get("errors").get(0).get("field").asText()).isEqualTo("limit");
  }

  @ParameterizedTest
  @CsvSource({"x", "%25%25", "b3JkZXJzfDF8Mg", "b3JkZXJz"})
  void whatIsNoCursorIsSaid(String cursor) {
    problem("orders?cursor=" + cursor, "broken-cursor");
  }

  @Test
  void aCursorOfAnotherListIsNone() {
    String cursor = get(Role.COORDINATOR, "runs?limit=1").get("next").asText();
    problem("orders?cursor=" + cursor, "broken-cursor");
  }

  private static List<String> walk(Role role, String list, int limit, boolean growing) {
    List<String> ids = new ArrayList<>();
    String first = "/api/v1/" + list + (list.contains("?") ? "&" : "?") + "limit=" + limit;
    for (String path = first; !path.isEmpty(); ) {
      Answer answer = house.send(house.as(role, COUNTY, "GET", path, ""));
      JsonNode page = json(answer, 200);
      assertThat(page.get("items").size()).isBetween(1, limit);
      page.get("items").forEach(item -> ids.add(item.get("id").asText()));
      path = page.hasNonNull("next") ? first + "&cursor=" + page.get("next").asText() : "";
      assertThat(answer.header("Link")).isEqualTo(path.isEmpty() ? "" : "<" + path + ">; rel=\"next\"");
      if (growing) addOneOfEach();
    }
    return ids;
  }

  /** Each later than those before, except the hours, which all come at one moment. */
  private static void addOneOfEach() {
    UUID order = post();
    UUID commitment =
        rows.commitment(house.context().getBean(Orders.class).getOrder(order), world.volunteer(), world.team());
    rows.hours(world.volunteer(), commitment, 10);
    rows.proposal(rows.run(coordinator()));
  }

  private static UUID coordinator() {
    return house.context().getBean(Accounts.class).listAccounts().stream()
        .filter(a -> a.role() == Role.COORDINATOR)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static UUID post() {
    days++;
    Instant start = Instant.now().plus(Duration.ofDays(20 + days)).truncatedTo(ChronoUnit.HOURS);
    String body =
        """
        {"function":"public-benefit","title":"理发 %d","region":"%s","place":"社区","windows":[{"start":"%s","end":"%s"}]}
        """
            .strip()
            .formatted(days, COUNTY, start, start.plus(Duration.ofHours(8)));
    Answer answer = house.send(house.as(Role.REQUESTER, COUNTY, "POST", "/api/v1/orders", body));
    return UUID.fromString(json(answer, 201).get("order").get("id").asText());
  }

  private static JsonNode get(Role role, String path) {
    return json(house.send(house.as(role, COUNTY, "GET", "/api/v1/" + path, "")), 200);
  }

  private static JsonNode problem(String path, String code) {
    JsonNode problem = json(house.send(house.as(Role.COORDINATOR, COUNTY, "GET", "/api/v1/" + path, "")), 400);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    return problem;
  }

  private static JsonNode json(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    try {
      return Objects.requireNonNull(JsonMapper.builder().build().readTree(answer.body()));
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + answer.body(), e);
    }
  }
}
