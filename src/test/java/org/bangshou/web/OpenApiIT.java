package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.identity.Role;
import org.bangshou.testing.Description;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the house answers is what its description promises; {@link WebHouse} holds every answer against it. */
class OpenApiIT {

  private static final String COUNTY = "330521";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World world;

  @SuppressWarnings("NullAway.Init") // set before all
  private static JsonNode served;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    world = World.in(COUNTY, house.context());
    Answer answer = house.send(house.request("GET", "/openapi", ""));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/yaml");
    assertThat(answer.body()).startsWith("openapi: 3.0");
    served = Description.of(answer.body()).root();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whatIsServedIsWhatAnswersAreHeldAgainst() {
    assertThat(served).isEqualTo(Description.packaged().root());
  }

  @Test
  void everyRouteIsDescribedWithItsProblems() {
    for (RouteTable route : RouteTable.routes()) {
      if (route.isPage()) continue;
      String path = route.path().replaceAll("\\?.*", "");
      JsonNode operation = served.path("paths").path(path).path(route.method().toLowerCase(Locale.ROOT));
      assertThat(operation.get("summary")).as(route.name()).isNotNull();
      assertThat(operation.at("/responses/4XX/content").has("application/problem+json")).as(route.name()).isTrue();
    }
    assertThat(served.at("/components/securitySchemes/bearer/scheme").asText()).isEqualTo("bearer");
    assertThat(served.at("/components/schemas").has("Caller")).isFalse();
  }

  @Test
  void whatIsReadIsAsDescribed() {
    for (String path : new String[] {"whoami", "regions", "functions", "skills", "orders/mine", "orders/" + world.order()}) {
      answers(Role.REQUESTER, "GET", path, "", 200);
    }
    String[] desk = {
      "orders?status=OPEN&status=FILLED", "orders/queue", "proposals", "proposals/" + world.proposal(),
      "proposals/" + world.proposal() + "/solution", "runs", "runs/" + world.run(), "volunteers/" + world.volunteer() + "/hours"
    };
    for (String path : desk) answers(Role.COORDINATOR, "GET", path, "", 200);
    String[] phone = {
      "pool", "pool/" + world.order(), "commitments/mine", "commitments/" + world.commitment(), "hours/mine",
      "orders/" + world.order() + "/claims/mine", "events"
    };
    for (String path : phone) answers(Role.VOLUNTEER, "GET", path, "", 200);
  }

  @Test
  void whatIsDoneIsAsDescribed() {
    String first = "orders/" + id(answers(Role.REQUESTER, "POST", "orders", order(), 201));
    answers(Role.COORDINATOR, "POST", first + "/approval", "{\"mode\":\"GRAB\"}", 200);
    answers(Role.REQUESTER, "POST", first + "/cancellation", "{\"reason\":\"rain\"}", 200);
    String second = id(answers(Role.REQUESTER, "POST", "orders", order(), 201));
    answers(Role.COORDINATOR, "POST", "orders/approvals", "{\"orders\":[\"" + second + "\"]}", 200);
    String third = id(answers(Role.REQUESTER, "POST", "orders", order(), 201));
    answers(Role.COORDINATOR, "POST", "orders/" + third + "/rejection", "{\"reason\":\"no\"}", 200);
    String commitment = "commitments/" + world.commitment();
    answers(Role.COORDINATOR, "POST", commitment + "/correction", "{\"minutes\":10,\"points\":1,\"note\":\"late\"}", 201);
    answers(Role.VOLUNTEER, "POST", commitment + "/give-back", "{\"reason\":\"ill\"}", 200);
    answers(Role.COORDINATOR, "PUT", "placements/" + world.placement() + "/pin", "{\"pin\":\"ALL\"}", 200);
    answers(Role.COORDINATOR, "POST", "runs/" + world.run() + "/stop", "", 204);
  }

  @Test
  void aRefusalIsAsDescribed() {
    answers(Role.COORDINATOR, "POST", "orders/" + world.order() + "/approval", "{}", 409);
  }

  private static Answer answers(Role role, String method, String path, String body, int status) {
    HttpRequest.Builder request = house.as(role, COUNTY, method, "/api/v1/" + path, body);
    Answer answer = house.send(request);
    assertThat(answer.status()).as(method + " " + path + " " + answer.body()).isEqualTo(status);
    return answer;
  }

  private static String order() {
    Instant start = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.HOURS);
    return """
        {"function":"public-benefit","title":"理发","region":"%s","place":"社区","windows":[{"start":"%s","end":"%s"}]}
        """
        .strip()
        .formatted(COUNTY, start, start.plus(Duration.ofHours(8)));
  }

  private static String id(Answer answer) {
    Matcher found = ID.matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }
}
