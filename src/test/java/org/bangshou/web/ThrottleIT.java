package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bangshou.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who guesses passwords is told to wait, with Redis away. */
class ThrottleIT {

  private static final String COUNTY = "330521";

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @BeforeAll
  static void open() {
    house = WebHouse.open(Map.of("redis.uri", "redis://localhost:1?timeout=300ms", "bangshou.proxies", 1));
    World.in(COUNTY, house.context());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theSixthTryWaitsAndIsToldHowLong() {
    for (int i = 0; i < 5; i++) assertThat(login(Role.VOLUNTEER, "wrong", "zh", "192.0.2.1").status()).isEqualTo(401);
    Answer zh = login(Role.VOLUNTEER, World.PASSWORD, "zh", "192.0.2.2");
    assertThat(zh.status()).as(zh.body()).isEqualTo(429);
    assertThat(Integer.parseInt(zh.header("Retry-After"))).isBetween(1, 60);
    assertThat(zh.header("Content-Type")).startsWith("application/problem+json");
    assertThat(zh.body()).contains("\"code\":\"login-throttled\"", "登录失败次数过多", "秒");
  }

  @Test
  void itIsSaidInEnglishAndOnThePageToo() {
    for (int i = 0; i < 5; i++) login(Role.LEADER, "wrong", "en", "192.0.2.3");
    assertThat(login(Role.LEADER, World.PASSWORD, "en", "192.0.2.3").body()).contains("Too many failed logins", "seconds");
    for (int i = 0; i < 5; i++) login(Role.COORDINATOR, "wrong", "en", "192.0.2.3");
    Answer page = new Device(house).signIn(Role.COORDINATOR, COUNTY);
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.body()).contains("login-fault", "登录失败次数过多");
  }

  @Test
  void aStrangersGuessesDoNotKeepOutWhoComesFromTheirUsualAddress() {
    assertThat(login(Role.REQUESTER, World.PASSWORD, "zh", "192.0.2.4").status()).isEqualTo(200);
    for (int i = 0; i < 5; i++) login(Role.REQUESTER, "wrong", "zh", "192.0.2.5");
    assertThat(login(Role.REQUESTER, World.PASSWORD, "zh", "192.0.2.4").status()).isEqualTo(200);
  }

  private static Answer login(Role role, String password, String language, String address) {
    String body = "{\"username\":\"" + World.username(role, COUNTY) + "\",\"password\":\"" + password + "\"}";
    return house.send(
        house.request("POST", "/login", body).setHeader("Accept-Language", language).setHeader("X-Forwarded-For", "10.0.0.9, " + address));
  }
}
