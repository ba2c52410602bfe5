package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.bangshou.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Login by a browser and by a program, logout, and what another site cannot do. */
class SessionIT {

  private static final String COUNTY = "330521";
  private static final String FORM = "username=requester-" + COUNTY + "&password=" + World.PASSWORD;

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    World.in(COUNTY, house.context());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aProgramGetsATokenForTenMinutesAndOneToRenewIt() {
    String body = "{\"username\":\"requester-330521\",\"password\":\"" + World.PASSWORD + "\"}";
    Answer answer = house.send(house.request("POST", "/login", body));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"access_token\"", "\"refresh_token\"", "\"token_type\":\"Bearer\"", "\"expires_in\":600");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aBrowserGetsCookiesThatNoScriptReadsAndNoOtherSiteSends() {
    Answer answer = house.send(form("/login?next=/my"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/my");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .allSatisfy(c -> assertThat(c).contains("SameSite=Strict", "Path=/").containsIgnoringCase("httponly"))
        .satisfiesExactlyInAnyOrder(
            c -> assertThat(c).startsWith("bangshou=").contains("Max-Age=600"),
            c -> assertThat(c).startsWith("bangshou-refresh=").contains("Max-Age=" + Duration.ofDays(30).toSeconds()));
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void loginLeadsToNoOtherHost() {
    for (String next : new String[] {"//evil.example", "https://evil.example", "/%5C%5Cevil.example", "javascript:x"}) {
      assertThat(house.send(form("/login?next=" + next)).header("Location")).as(next).isEqualTo("/");
    }
  }

  @Test
  void theCookieIsGoodForReading() {
    Answer answer = house.send(house.request("GET", "/api/v1/whoami", "").setHeader("Cookie", cookie()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"role\":\"REQUESTER\"", "\"regions\":[\"330521\"]", "\"requester\":");
  }

  @Test
  void anotherSiteCannotActWithTheCookie() {
    assertThat(post().send("Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
    assertThat(post().send("Sec-Fetch-Site", "same-site").status()).isEqualTo(403);
    assertThat(post().send("Origin", "https://evil.example").status()).isEqualTo(403);
    assertThat(post().send("Origin", "null").status()).isEqualTo(403);
    assertThat(post().send("X-Nothing", "said").body()).contains("cross-site");
  }

  @Test
  void aRefreshCookieAloneIsGuardedAsWell() {
    String refresh = cookies().stream().filter(c -> c.startsWith("bangshou-refresh=")).findFirst().orElseThrow();
    for (String path : new String[] {"/api/v1/orders", "/logout", "/preferences"}) {
      var request = house.request("POST", path, "{}").setHeader("Cookie", refresh);
      assertThat(house.send(request).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aHeaderThatABrowserMayAddByItselfIsNoPass() {
    assertThat(post().send("Authorization", "Basic bm9ib2R5Om5vdGhpbmc=").body()).contains("cross-site");
  }

  @Test
  void anotherSiteCannotSignABrowserInOrOut() {
    for (String path : new String[] {"/login", "/logout"}) {
      assertThat(house.send(form(path).setHeader("Sec-Fetch-Site", "cross-site")).status()).as(path).isEqualTo(403);
      assertThat(house.send(browser(path).setHeader("Origin", "https://evil.example")).status()).as(path).isEqualTo(403);
      assertThat(house.send(browser(path).setHeader("Referer", "https://evil.example/")).status()).as(path).isEqualTo(403);
      Answer silent = house.send(browser(path));
      assertThat(silent.status()).as(path).isEqualTo(403);
      assertThat(silent.headers().firstValue("Set-Cookie")).as(path).isEmpty();
    }
    assertThat(house.send(browser("/login").setHeader("Referer", house.origin() + "/login")).status()).isEqualTo(303);
  }

  @Test
  void ourOwnPagesCanActWithTheCookie() {
    assertThat(post().send("Sec-Fetch-Site", "same-origin").status()).isEqualTo(400);
    assertThat(post().send("Origin", house.origin()).status()).isEqualTo(400);
  }

  @Test
  void whoIsNotLoggedInIsSentToLogInAndBack() {
    Answer answer = house.send(house.request("GET", "/mine?tab=1", "").setHeader("Accept", Device.PAGE));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/login?next=%2Fmine%3Ftab%3D1");
  }

  @Test
  void logoutTakesTheCookiesAway() {
    Answer answer = house.send(form("/logout").setHeader("Cookie", cookie()).setHeader("Sec-Fetch-Site", "same-origin"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(c -> assertThat(c).contains("bangshou", "Max-Age=0"));
  }

  @Test
  void everyAnswerTellsTheBrowserToTrustNothing() {
    for (String path : new String[] {"/api/v1/regions", "/api/v1/whoami", "/api/v1/none", "/openapi"}) {
      Answer answer = house.send(house.request("GET", path, ""));
      assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'self'").doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
    }
  }

  @Test
  void liveEventsBeginAtOnce() {
    assertThat(house.send(house.as(Role.VOLUNTEER, COUNTY, "GET", "/api/v1/events", "")).status()).isEqualTo(200);
  }

  private interface Sending {
    Answer send(String header, String value);
  }

  /** An order with nothing in it: 400 when it is let in. */
  private static Sending post() {
    String cookie = cookie();
    return (header, value) ->
        house.send(house.request("POST", "/api/v1/orders", "{}").setHeader("Cookie", cookie).setHeader(header, value));
  }

  private static String cookie() {
    return cookies().stream().filter(c -> c.startsWith("bangshou=")).findFirst().orElseThrow();
  }

  private static List<String> cookies() {
    return house.send(form("/login")).headers().allValues("Set-Cookie").stream().map(c -> c.replaceAll(";.*", "")).toList();
  }

  private static HttpRequest.Builder form(String path) {
    return browser(path).setHeader("Sec-Fetch-Site", "same-origin");
  }

  /** One that does not say where the form came from. */
  private static HttpRequest.Builder browser(String path) {
    return house.request("POST", path, FORM).setHeader("Accept", Device.PAGE);
  }
}
