package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.bangshou.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Login by a browser and by a program, logout, and what another site cannot do. */
class SessionIT {

  private static final String COUNTY = "330521";
  private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
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
  void aProgramGetsATokenForTwelveHours() {
    String body = "{\"username\":\"requester-330521\",\"password\":\"" + World.PASSWORD + "\"}";
    Answer answer = house.send(house.request("POST", "/login", body));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"access_token\"", "\"expires_in\":43200");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aBrowserGetsACookieThatNoScriptReadsAndNoOtherSiteSends() {
    Answer answer = house.send(form("/login?next=/my"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/my");
    assertThat(answer.header("Set-Cookie")).contains("bangshou=", "SameSite=Strict", "Path=/", "Max-Age=43200").containsIgnoringCase("httponly");
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
  void ourOwnPagesCanActWithTheCookie() {
    assertThat(post().send("Sec-Fetch-Site", "same-origin").status()).isEqualTo(400);
    assertThat(post().send("Origin", house.origin()).status()).isEqualTo(400);
  }

  @Test
  void whoIsNotLoggedInIsSentToLogInAndBack() {
    Answer answer = house.send(house.request("GET", "/mine?tab=1", "").setHeader("Accept", BROWSER));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/login?next=%2Fmine%3Ftab%3D1");
  }

  @Test
  void logoutTakesTheCookieAway() {
    Answer answer = house.send(form("/logout").setHeader("Cookie", cookie()).setHeader("Sec-Fetch-Site", "same-origin"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Set-Cookie")).contains("bangshou=", "Max-Age=0");
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
    return house.send(form("/login")).header("Set-Cookie").replaceAll(";.*", "");
  }

  private static HttpRequest.Builder form(String path) {
    return house.request("POST", path, FORM)
        .setHeader("Content-Type", "application/x-www-form-urlencoded")
        .setHeader("Accept", BROWSER);
  }
}
