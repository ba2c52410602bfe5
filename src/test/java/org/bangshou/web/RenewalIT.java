package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.security.token.generator.TokenGenerator;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Role;
import org.bangshou.testing.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is signed in stays so, unnoticed in a browser, by one refresh after the other in a program. */
class RenewalIT {

  private static final String COUNTY = "330521";
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Tokens(String access, String refresh, int seconds, String type) {}

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World world;

  @SuppressWarnings("NullAway.Init") // set before all
  private static Sql sql;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    world = World.in(COUNTY, house.context());
    sql = Sql.of(house.context());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void thePageGoesOnWhenTheBrowserHasDroppedTheAccessCookie() {
    Device device = Device.of(house, Role.REQUESTER, COUNTY);
    String used = device.cookie(Device.REFRESH);
    device.forget(Device.ACCESS);
    Answer answer = device.open("/mine");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(c -> assertThat(c).contains("SameSite=Strict", "Path=/").containsIgnoringCase("httponly"));
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(device.cookie(Device.REFRESH)).isNotEmpty().isNotEqualTo(used);
    assertThat(device.open("/mine").headers().allValues("Set-Cookie")).as("good again").isEmpty();
  }

  @Test
  void thePageGoesOnWithAnAccessCookieThatHasExpired() {
    Device device = Device.of(house, Role.REQUESTER, COUNTY);
    device.put(Device.ACCESS, expired());
    assertThat(device.open("/mine").status()).isEqualTo(200);
    device.put(Device.ACCESS, expired());
    device.forget(Device.REFRESH);
    assertThat(device.open("/mine").header("Location")).as("and not without").startsWith("/login");
  }

  @Test
  void whatWasTypedIntoAFormArrives() {
    World elsewhere = World.in("330324", house.context());
    Device device = Device.of(house, Role.REQUESTER, "330324");
    device.forget(Device.ACCESS);
    Answer answer = device.post("/orders/" + elsewhere.order() + "/cancel", "reason=ill");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).doesNotContain("login");
    assertThat(sql.ask("SELECT status FROM service_order WHERE id = ?", elsewhere.order())).isEqualTo("CANCELLED");
  }

  @Test
  void partsOfPagesAndLiveEventsGoOnToo() {
    Device device = Device.of(house, Role.VOLUNTEER, COUNTY);
    device.forget(Device.ACCESS);
    assertThat(device.send(house.request("GET", "/pool/button/" + world.order(), "").setHeader("HX-Request", "true")).status()).isEqualTo(200);
    device.forget(Device.ACCESS);
    Answer live = device.begin(house.request("GET", "/pool/live", "").setHeader("Accept", "text/event-stream"));
    assertThat(live.status()).isEqualTo(200);
    assertThat(device.cookie(Device.ACCESS)).isNotEmpty();
  }

  @Test
  void aNewScopeArrivesWithTheRenewal() {
    Device device = Device.of(house, Role.COORDINATOR, COUNTY);
    house.context().getBean(Accounts.class).setScope(account(Role.COORDINATOR), Set.of(COUNTY, "330324"));
    assertThat(device.open("/api/v1/whoami").body()).contains("\"regions\":[\"330521\"]");
    device.forget(Device.ACCESS);
    assertThat(device.open("/api/v1/whoami").body()).contains("\"regions\":[\"330324\",\"330521\"]");
  }

  @Test
  void aRefreshCookieThatComesBackSignsBothOut() {
    Device owner = Device.of(house, Role.LEADER, COUNTY);
    Device thief = new Device(house);
    thief.put(Device.REFRESH, owner.cookie(Device.REFRESH));
    assertThat(thief.open("/my").status()).isEqualTo(200);
    sql.change("UPDATE refresh_token SET used_at = used_at - interval '11 seconds' WHERE account_id = ?", account(Role.LEADER));
    owner.forget(Device.ACCESS);
    Answer answer = owner.open("/my");
    assertThat(answer.header("Location")).isEqualTo("/login?next=%2Fmy");
    assertThat(owner.cookie(Device.REFRESH)).as("worth nothing, so taken away").isEmpty();
    thief.forget(Device.ACCESS);
    assertThat(thief.open("/my").header("Location")).isEqualTo("/login?next=%2Fmy");
  }

  @Test
  void signingOutEndsTheSessionForWhoeverKeptTheCookies() {
    Device device = Device.of(house, Role.REQUESTER, COUNTY);
    Device copy = new Device(house);
    copy.put(Device.REFRESH, device.cookie(Device.REFRESH));
    assertThat(device.post("/logout", "x=y").status()).isEqualTo(303);
    assertThat(device.cookie(Device.ACCESS) + device.cookie(Device.REFRESH)).isEmpty();
    assertThat(copy.open("/mine").header("Location")).startsWith("/login");
  }

  @Test
  void signingInAnewEndsTheSessionThatTheDeviceHad() {
    Device device = Device.of(house, Role.REQUESTER, COUNTY);
    Device copy = new Device(house);
    copy.put(Device.REFRESH, device.cookie(Device.REFRESH));
    device.signIn(Role.REQUESTER, COUNTY);
    device.forget(Device.ACCESS);
    assertThat(device.open("/mine").status()).isEqualTo(200);
    assertThat(copy.open("/mine").header("Location")).startsWith("/login");
  }

  @Test
  void aProgramRenewsByItself() {
    Tokens first = tokens(login());
    assertThat(first.seconds()).isEqualTo(600);
    assertThat(first.type()).isEqualTo("Bearer");
    Tokens second = tokens(refresh(first.refresh()));
    assertThat(second.refresh()).isNotEqualTo(first.refresh());
    assertThat(house.send(bearer(second, "GET", "/api/v1/whoami", "")).status()).isEqualTo(200);
    assertThat(house.send(form(second.refresh())).status()).as("as a form").isEqualTo(200);
  }

  @Test
  void aRefreshTokenThatComesBackEndsTheSession() {
    String first = tokens(login()).refresh();
    String second = tokens(refresh(first)).refresh();
    assertThat(tokens(refresh(first)).refresh()).as("at the same instant").isEqualTo(second);
    sql.change("UPDATE refresh_token SET used_at = used_at - interval '11 seconds'");
    isOver(refresh(first));
    isOver(refresh(second));
    isOver(refresh("made-up"));
  }

  @Test
  void aProgramThatLogsOutEndsItsSession() {
    Tokens tokens = tokens(login());
    assertThat(house.send(bearer(tokens, "POST", "/logout", "{}")).status()).isEqualTo(204);
    isOver(refresh(tokens.refresh()));
  }

  @Test
  void aClosedAccountCannotRefresh() {
    World.in("330481", house.context());
    Tokens tokens = tokens(login("330481"));
    UUID closed = UUID.fromString(sql.ask("SELECT id::text FROM account WHERE username = ?", World.username(Role.REQUESTER, "330481")));
    house.context().getBean(Accounts.class).setActive(closed, false);
    isOver(refresh(tokens.refresh()));
  }

  @Test
  void whatIsNoRefreshIsSaidToBeNone() {
    for (String body : new String[] {"{}", "{\"grant_type\":\"password\",\"refresh_token\":\"x\"}", "{\"grant_type\":\"refresh_token\"}"}) {
      Answer answer = house.send(house.request("POST", "/oauth/access_token", body));
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("\"code\":\"refresh-request\"");
    }
  }

  @Test
  void noScriptGetsTokensOutOfTheCookies() {
    Device device = Device.of(house, Role.REQUESTER, COUNTY);
    for (String body : new String[] {"", "{}", "x=y"}) {
      Answer answer = device.send(house.request("POST", "/oauth/access_token", body).setHeader("Sec-Fetch-Site", "same-origin"));
      assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
      assertThat(answer.body()).doesNotContain("access_token\":");
    }
  }

  @Test
  void theDeviceOfASessionIsKnown() {
    house.send(house.request("POST", "/login", credentials(COUNTY)).setHeader("User-Agent", "a tool of ours"));
    assertThat(sql.ask("SELECT count(*) FROM refresh_token WHERE user_agent = 'a tool of ours'")).isEqualTo("1");
  }

  private static String expired() {
    Map<String, Object> claims = Map.of("sub", "somebody", "exp", Instant.now().minusSeconds(60).getEpochSecond());
    Object token = house.context().getBean(TokenGenerator.class).generateToken(claims).orElseThrow();
    return token.toString();
  }

  private static UUID account(Role role) {
    return UUID.fromString(sql.ask("SELECT id::text FROM account WHERE username = ?", World.username(role, COUNTY)));
  }

  private static Answer login() {
    return login(COUNTY);
  }

  private static Answer login(String county) {
    return house.send(house.request("POST", "/login", credentials(county)));
  }

  private static String credentials(String county) {
    return "{\"username\":\"" + World.username(Role.REQUESTER, county) + "\",\"password\":\"" + World.PASSWORD + "\"}";
  }

  private static Answer refresh(String token) {
    return house.send(house.request("POST", "/oauth/access_token", "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"" + token + "\"}"));
  }

  private static HttpRequest.Builder form(String token) {
    return house.request("POST", "/oauth/access_token", "grant_type=refresh_token&refresh_token=" + token);
  }

  private static HttpRequest.Builder bearer(Tokens tokens, String method, String path, String body) {
    return house.request(method, path, body).setHeader("Authorization", "Bearer " + tokens.access());
  }

  private static void isOver(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"session-over\"");
  }

  private static Tokens tokens(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    try {
      JsonNode found = JSON.readTree(answer.body());
      return new Tokens(
          found.get("access_token").asText(),
          found.get("refresh_token").asText(),
          found.get("expires_in").asInt(),
          found.get("token_type").asText());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + answer.body(), e);
    }
  }
}
