package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.bangshou.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is wrong is answered as a problem that says what and where, and never how we are built. */
class ProblemsIT {

  private static final String COUNTY = "330521";

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World world;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    world = World.in(COUNTY, house.context());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whatIsNotJsonSaysWhereReadingStopped() {
    JsonNode problem = problem(asRequester("POST", "/api/v1/orders", "{\n  \"title\": oops"), 400, "malformed-json");
    assertThat(problem.get("detail").asText()).contains("第 2 行");
  }

  @Test
  void missingFieldsAreNamedOneByOne() {
    JsonNode problem = problem(asRequester("POST", "/api/v1/orders", "{\"function\":\"\",\"region\":\"12\"}"), 400, "invalid-input");
    assertThat(problem.get("errors").findValuesAsText("field")).contains("function", "title", "region", "place", "windows");
  }

  @Test
  void aFaultDeepInsideIsNamedByItsPath() {
    String body = order("[{\"start\":\"2030-01-01T01:00:00Z\"}]", "public-benefit");
    assertThat(problem(asRequester("POST", "/api/v1/orders", body), 400, "invalid-input").get("errors").findValuesAsText("field"))
        .contains("windows[0].end");
    assertThat(problem(asRequester("POST", "/api/v1/orders", body), 400, "invalid-input").get("errors").findValuesAsText("pointer"))
        .contains("#/windows/0/end");
  }

  @Test
  void aValueThatDoesNotFitIsNamed() {
    JsonNode problem = problem(asRequester("POST", "/api/v1/orders", "{\"function\":\"x\",\"mode\":\"PERHAPS\"}"), 400, "invalid-input");
    assertThat(problem.get("errors").get(0).get("field").asText()).contains("mode");
  }

  @Test
  void whatARoomDoesNotKnowIsNamedWithWhatItKnows() {
    String body = order("[{\"start\":\"2030-01-01T01:00:00Z\",\"end\":\"2030-01-01T09:00:00Z\"}]", "juggling");
    JsonNode problem = problem(asRequester("POST", "/api/v1/orders", body), 400, "invalid-input");
    assertThat(problem.get("errors").get(0).get("field").asText()).isEqualTo("function");
    assertThat(problem.get("errors").get(0).get("message").asText()).contains("juggling").contains("public-benefit");
  }

  @Test
  void aBodyIsNeeded() {
    problem(asRequester("POST", "/api/v1/orders", "").setHeader("Content-Type", "application/json"), 400, "invalid-input");
  }

  @Test
  void whatIsNoIdIsNamed() {
    JsonNode problem = problem(asRequester("GET", "/api/v1/orders/17", ""), 400, "invalid-input");
    assertThat(problem.get("errors").get(0).get("field").asText()).isEqualTo("order");
  }

  @Test
  void aQueryThatDoesNotFitIsNamed() {
    JsonNode problem = problem(as(Role.COORDINATOR, "GET", "/api/v1/orders?limit=many", ""), 400, "invalid-input");
    assertThat(problem.get("errors").get(0).get("field").asText()).isEqualTo("limit");
  }

  @Test
  void anUnknownThingIsNotFound() {
    problem(asRequester("GET", "/api/v1/orders/" + UUID.randomUUID(), ""), 404, "not-found");
    problem(as(Role.COORDINATOR, "GET", "/api/v1/orders?region=999999", ""), 404, "not-found");
  }

  @Test
  void anUnknownAddressIsNotFound() {
    problem(asRequester("GET", "/api/v1/no-such-thing", ""), 404, "not-found");
    problem(house.request("GET", "/api/v1/no-such-thing", ""), 404, "not-found");
  }

  @Test
  void anotherMethodIsNotAllowed() {
    Answer answer = house.send(asRequester("DELETE", "/api/v1/whoami", ""));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET");
    checked(answer, "method-not-allowed");
  }

  @Test
  void anotherFormIsNotSupported() {
    var request = asRequester("POST", "/api/v1/orders", "title=x").setHeader("Content-Type", "application/x-www-form-urlencoded");
    problem(request, 415, "unsupported-media-type");
  }

  @Test
  void anotherFormOfAnswerIsNotToBeHad() {
    problem(asRequester("GET", "/api/v1/whoami", "").setHeader("Accept", "image/png"), 406, "not-acceptable");
  }

  @Test
  void tooMuchIsTooLarge() {
    problem(asRequester("POST", "/api/v1/orders", "{\"title\":\"" + "x".repeat(11_000_000) + "\"}"), 413, "request-entity-too-large");
  }

  @Test
  void nobodyIsAskedToLogIn() {
    Answer answer = house.send(house.request("GET", "/api/v1/whoami", ""));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    checked(answer, "unauthorized");
  }

  @Test
  void aForgedTokenIsNobody() {
    problem(house.request("GET", "/api/v1/whoami", "").setHeader("Authorization", "Bearer a.b.c"), 401, "unauthorized");
  }

  @Test
  void anotherRoleIsForbidden() {
    problem(asRequester("GET", "/api/v1/pool", ""), 403, "forbidden");
  }

  @Test
  void anotherRegionInABodyIsOutOfScope() {
    String body = order("[{\"start\":\"2030-01-01T01:00:00Z\",\"end\":\"2030-01-01T09:00:00Z\"}]", "public-benefit");
    JsonNode problem = problem(as(Role.COORDINATOR, "POST", "/api/v1/orders", body.replace(COUNTY, "330324")), 403, "out-of-scope");
    assertThat(problem.get("detail").asText()).contains("330324");
  }

  @Test
  void aRefusalSaysWhyInTheReadersLanguage() {
    String path = "/api/v1/orders/" + world.order() + "/approval";
    JsonNode zh = problem(as(Role.COORDINATOR, "POST", path, "{}"), 409, "refused");
    JsonNode en = problem(as(Role.COORDINATOR, "POST", path, "{}").setHeader("Accept-Language", "en-GB"), 409, "refused");
    assertThat(zh.get("reasons").get(0).get("code").asText()).isEqualTo("order-status");
    assertThat(zh.get("reasons").get(0).get("title").asText()).isEqualTo("状态已变化");
    assertThat(en.get("reasons").get(0).get("refusal").asText()).startsWith("This order is open");
    assertThat(en.get("reasons").get(0).get("remedy").asText()).isNotBlank();
  }

  @Test
  void aFaultyFieldIsNamedAndMendedInTheReadersLanguage() {
    String path = "/api/v1/orders/" + world.order() + "/confirmation";
    JsonNode zh = problem(asRequester("POST", path, "{\"stars\":9}"), 400, "invalid-input").get("errors").get(0);
    JsonNode en = problem(asRequester("POST", path, "{\"stars\":9}").setHeader("Accept-Language", "en"), 400, "invalid-input").get("errors").get(0);
    assertThat(zh.get("code").asText()).isEqualTo("above").isEqualTo(en.get("code").asText());
    assertThat(zh.get("values").get("most").asText()).isEqualTo("5");
    assertThat(zh.get("name").asText()).isEqualTo("星级");
    assertThat(zh.get("message").asText()).isEqualTo("不能大于 5。");
    assertThat(en.get("name").asText()).isEqualTo("Stars");
    assertThat(en.get("message").asText()).isEqualTo("It must be at most 5.");
  }

  /** Each way to be wrong: a constraint, a value that cannot be read, what is missing, what a room does not know. */
  @Test
  void noFaultIsSaidInAnotherLanguage() {
    String window = "[{\"start\":\"2030-01-01T09:00:00Z\",\"end\":\"2030-01-01T01:00:00Z\"}]";
    List<HttpRequest.Builder> wrong =
        List.of(
            asRequester("POST", "/api/v1/orders", "{\"function\":\"\",\"region\":\"12\",\"durationMinutes\":5,\"title\":\"" + "字".repeat(201) + "\"}"),
            asRequester("POST", "/api/v1/orders", "{\"function\":\"x\",\"mode\":\"PERHAPS\"}"),
            asRequester("POST", "/api/v1/orders", "{\"windows\":7}"),
            asRequester("POST", "/api/v1/orders", order(window, "public-benefit")),
            asRequester("POST", "/api/v1/orders", "").setHeader("Content-Type", "application/json"),
            asRequester("GET", "/api/v1/orders/17", ""),
            as(Role.COORDINATOR, "GET", "/api/v1/orders?limit=many", ""),
            as(Role.COORDINATOR, "GET", "/api/v1/orders?status=PERHAPS", ""),
            as(Role.COORDINATOR, "GET", "/api/v1/orders?limit=0", ""));
    for (HttpRequest.Builder request : wrong) {
      for (JsonNode error : problem(request, 400, "invalid-input").get("errors")) {
        assertThat(error.get("message").asText()).as(error.toString()).containsPattern("\\p{IsHan}").doesNotContain("java").doesNotContainPattern("\\{[a-z]+}");
        assertThat(error.get("code").asText()).matches("[a-z-]+");
      }
      for (JsonNode error : problem(request.setHeader("Accept-Language", "en"), 400, "invalid-input").get("errors")) {
        assertThat(error.get("message").asText() + error.get("name").asText()).as(error.toString()).doesNotContainPattern("\\p{IsHan}");
      }
    }
  }

  @Test
  void aKeyUsedForSomethingElseIsSaid() {
    String path = "/api/v1/orders/" + world.order() + "/claims";
    house.send(as(Role.LEADER, "POST", path, "{}").setHeader("Idempotency-Key", "k1"));
    var other = as(Role.LEADER, "POST", path, "{\"mayWait\":false}").setHeader("Idempotency-Key", "k1");
    problem(other, 422, "idempotency-conflict");
  }

  @Test
  void aWrongPasswordIsNotSaidToBeOne() {
    String body = "{\"username\":\"requester-330521\",\"password\":\"wrong\"}";
    Answer known = house.send(house.request("POST", "/login", body));
    Answer unknown = house.send(house.request("POST", "/login", body.replace("requester", "nobody")));
    assertThat(known.status()).isEqualTo(401);
    assertThat(known.body()).isEqualTo(unknown.body());
    checked(known, "login-failed");
  }

  private static String order(String windows, String function) {
    return "{\"function\":\"" + function + "\",\"title\":\"理发\",\"region\":\"" + COUNTY + "\",\"place\":\"社区\",\"windows\":" + windows + "}";
  }

  private static HttpRequest.Builder asRequester(String method, String path, String body) {
    return as(Role.REQUESTER, method, path, body);
  }

  private static HttpRequest.Builder as(Role role, String method, String path, String body) {
    return house.as(role, COUNTY, method, path, body);
  }

  private static JsonNode problem(HttpRequest.Builder request, int status, String code) {
    Answer answer = house.send(request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return checked(answer, code);
  }

  private static JsonNode checked(Answer answer, String code) {
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "org.bangshou", "io.micronaut", "java.", "\tat ", "SELECT");
    try {
      JsonNode problem = JsonMapper.builder().build().readTree(answer.body());
      assertThat(problem.get("code").asText()).as(answer.body()).isEqualTo(code);
      assertThat(problem.get("type").asText()).isEqualTo("/problems/" + code);
      assertThat(problem.get("title").asText()).isNotBlank().isNotEqualTo(code);
      assertThat(problem.get("detail").asText()).isNotBlank();
      assertThat(problem.get("status").asInt()).isEqualTo(answer.status());
      assertThat(problem.get("instance").asText()).startsWith("/");
      return problem;
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + answer.body(), e);
    }
  }
}
