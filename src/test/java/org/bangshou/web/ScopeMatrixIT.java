package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.bangshou.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every route, asked by every role, on its own county's things and on another's. */
class ScopeMatrixIT {

  private static final String OWN = "330521";
  private static final String OTHER = "330324";

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World own;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World other;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    own = World.in(OWN, house.context());
    other = World.in(OTHER, house.context());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void everyRouteIsInTheTable() {
    Set<String> there =
        house.context().getBean(Router.class).uriRoutes()
            .filter(route -> route instanceof MethodBasedRouteInfo<?, ?> info
                && info.getTargetMethod().getDeclaringType().getPackageName().startsWith("org.bangshou."))
            .filter(route -> !route.getHttpMethodName().equals("HEAD"))
            .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
            .map(RouteTable::nameless)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed =
        RouteTable.routes().stream().map(RouteTable::name).collect(Collectors.toCollection(TreeSet::new));
    // forms with files are not lines of the table: see aSheetComesInOnlyFromTheProvince and rulesAreTriedOnOnesOwnPast
    listed.addAll(Set.of("POST /api/v1/imports", "POST /import", "GET /import", "POST /desk/replay"));
    assertThat(there).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void nobodyGetsInWithoutAnAccount() {
    SoftAssertions all = new SoftAssertions();
    for (RouteTable route : RouteTable.routes()) {
      int status = house.send(house.request(route.method(), filled(route.path(), own), filled(route.body(), own))).status();
      if (route.anyone()) all.assertThat(status).as(route.name()).isNotIn(401, 403).isLessThan(500);
      else all.assertThat(status).as(route.name()).isEqualTo(401);
    }
    all.assertAll();
  }

  @Test
  void everyRoleGetsInWhereTheTableSaysAndNowhereElse() {
    SoftAssertions all = new SoftAssertions();
    for (RouteTable route : RouteTable.routes()) {
      for (Role role : Role.values()) {
        check(route, role, other, false, all);
        check(route, role, own, true, all);
      }
    }
    all.assertAll();
  }

  private static void check(RouteTable route, Role role, World there, boolean inOwnCounty, SoftAssertions all) {
    int status =
        house.send(house.as(role, OWN, route.method(), filled(route.path(), there), filled(route.body(), there))).status();
    String what = role + " " + route.name() + (inOwnCounty ? " in their county" : " in another county");
    if (route.allowed(inOwnCounty).contains(role)) {
      all.assertThat(status).as(what).isNotIn(401, 403).isLessThan(500);
    } else if (route.isPage()) {
      // a page may rather say that there is no such thing
      all.assertThat(status).as(what).isIn(403, 404);
    } else {
      all.assertThat(status).as(what).isEqualTo(403);
    }
  }

  @Test
  void aSheetComesInOnlyFromTheProvince() {
    String form = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"t.csv\"\r\n\r\n编号\r\n--b--\r\n";
    for (Role role : Role.values()) {
      var request =
          house.as(role, OWN, "POST", "/api/v1/imports", form).setHeader("Content-Type", "multipart/form-data; boundary=b");
      assertThat(house.send(request).status()).as(role.name()).isEqualTo(403);
      assertThat(house.send(house.as(role, OWN, "GET", "/import", "")).status()).as(role.name()).isEqualTo(403);
    }
  }

  @Test
  void rulesAreTriedOnOnesOwnPastOnly() {
    for (Role role : Role.values()) {
      boolean coordinates = role == Role.COORDINATOR || role == Role.ADMINISTRATOR;
      assertThat(replayed(role, OWN)).as(role.name()).isEqualTo(coordinates ? 200 : 403);
      assertThat(replayed(role, OTHER)).as(role.name()).isEqualTo(403);
    }
  }

  private static int replayed(Role role, String region) {
    String form =
        Stream.of("region|" + region, "from|2026-09-01", "to|2026-11-24")
            .map(field -> field.split("\\|"))
            .map(f -> "--b\r\nContent-Disposition: form-data; name=\"" + f[0] + "\"\r\n\r\n" + f[1] + "\r\n")
            .collect(Collectors.joining("", "", "--b--\r\n"));
    return house.send(
        house.as(role, OWN, "POST", "/desk/replay", form).setHeader("Content-Type", "multipart/form-data; boundary=b")).status();
  }

  private static String filled(String text, World world) {
    Instant start = Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.HOURS);
    return text.replace("{region}", world.county().code())
        .replace("{order}", world.order().toString())
        .replace("{seat}", world.seat().toString())
        .replace("{commitment}", world.commitment().toString())
        .replace("{exchange}", world.exchange().toString())
        .replace("{refusal}", world.refusal().toString())
        .replace("{volunteer}", world.volunteer().toString())
        .replace("{team}", world.team().toString())
        .replace("{run}", world.run().toString())
        .replace("{proposal}", world.proposal().toString())
        .replace("{placement}", world.placement().toString())
        .replace("{requester}", world.requester().toString())
        .replace("{start}", start.toString())
        .replace("{end}", start.plus(Duration.ofHours(6)).toString());
  }
}
