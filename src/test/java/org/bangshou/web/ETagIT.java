package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.identity.Role;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.planning.Planning;
import org.bangshou.planning.ProposalStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody writes over what they have not seen, neither by the API nor by a form; and nothing is sent twice in vain. */
class ETagIT {

  private static final String COUNTY = "330521";
  private static final String BROWSER = "text/html,*/*;q=0.8";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

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
  void whatIsKnownAlreadyIsNotSentAgain() {
    String path = "/api/v1/orders/" + submitted();
    String tag = tag(path);
    Answer known = house.send(as("GET", path, "").setHeader("If-None-Match", "\"other\", W/" + tag));
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.header("ETag")).isEqualTo(tag);
    assertThat(known.body()).isEmpty();
    house.send(as("POST", path + "/approval", "{}"));
    Answer changed = house.send(as("GET", path, "").setHeader("If-None-Match", tag));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(tag);
    assertThat(changed.header("Cache-Control")).isEqualTo("private, no-cache");
  }

  @Test
  void aSeatTakenMakesItAnother() {
    String path = "/api/v1/orders/" + world.order();
    String tag = tag(path);
    String back = "/api/v1/commitments/" + world.commitment() + "/give-back";
    assertThat(house.send(as("POST", back, "{\"reason\":\"ill\"}")).status()).isEqualTo(200);
    assertThat(tag(path)).isNotEqualTo(tag);
  }

  @Test
  void anOrderThatChangedMeanwhileIsLeftAlone() {
    UUID order = submitted();
    String path = "/api/v1/orders/" + order;
    String tag = tag(path);
    orders().cancel(order, "rain");
    for (String act : List.of("/approval", "/rejection", "/cancellation")) {
      String body = act.equals("/approval") ? "{}" : "{\"reason\":\"no\"}";
      Answer stale = house.send(as("POST", path + act, body).setHeader("If-Match", tag));
      assertThat(stale.status()).as(stale.body()).isEqualTo(412);
      assertThat(stale.body()).contains("\"code\":\"changed-meanwhile\"");
      assertThat(stale.header("ETag")).isEqualTo(tag(path));
    }
    assertThat(orders().getOrder(order).status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void anOrderThatIsAsItWasSeenIsDecidedOn() {
    String path = "/api/v1/orders/" + submitted();
    Answer approved = house.send(as("POST", path + "/approval", "{}").setHeader("If-Match", "\"other\", " + tag(path)));
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    assertThat(approved.header("ETag")).isEqualTo(tag(path));
    Answer any = house.send(as("POST", path + "/cancellation", "{\"reason\":\"rain\"}").setHeader("If-Match", "*"));
    assertThat(any.status()).as(any.body()).isEqualTo(200);
  }

  @Test
  void ofManyWhoSawTheSameOnlyOneDecides() throws Exception {
    String path = "/api/v1/orders/" + submitted();
    String tag = tag(path);
    house.token(Role.COORDINATOR, COUNTY);
    List<Callable<Integer>> coordinators = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      coordinators.add(() -> house.send(as("POST", path + "/approval", "{}").setHeader("If-Match", tag)).status());
    }
    List<Integer> statuses = new ArrayList<>();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : crowd.invokeAll(coordinators)) statuses.add(answer.get());
    }
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
  }

  @Test
  void aProposalThatChangedMeanwhileIsLeftAlone() {
    String path = "/api/v1/proposals/" + world.proposal();
    String pin = "/api/v1/placements/" + world.placement() + "/pin";
    String tag = tag(path);
    Answer pinned = house.send(as("PUT", pin, "{\"pin\":\"ALL\"}").setHeader("If-Match", tag));
    assertThat(pinned.status()).as(pinned.body()).isEqualTo(200);
    assertThat(pinned.header("ETag")).isEqualTo(tag(path)).isNotEqualTo(tag);
    String move = "{\"order\":\"%s\",\"team\":\"%s\",\"start\":\"2030-01-01T01:00:00Z\"}".formatted(world.order(), world.team());
    for (HttpRequest.Builder stale :
        List.of(
            as("PUT", pin, "{\"pin\":\"NONE\"}"),
            as("POST", path + "/moves", move),
            as("POST", path + "/discard", ""),
            as("POST", path + "/publication", ""))) {
      Answer answer = house.send(stale.setHeader("If-Match", tag));
      assertThat(answer.status()).as(answer.body()).isEqualTo(412);
      assertThat(answer.header("ETag")).isEqualTo(tag(path));
    }
    assertThat(planning().getProposal(world.proposal()).status()).isEqualTo(ProposalStatus.DRAFT);
    assertThat(planning().getProposal(world.proposal()).pinned()).isOne();
  }

  @Test
  void aFormAboutAnOrderThatChangedMeanwhileSaysHowItStands() {
    UUID order = submitted();
    String seen = version("/orders/" + order);
    orders().cancel(order, "rain");
    for (String act : List.of("/approve", "/reject")) {
      assertThat(told(form("/orders/" + order + act, "reason=no&version=" + seen))).contains("查看期间", "已取消");
    }
    UUID other = submitted();
    assertThat(told(form("/orders/" + other + "/approve", "version=" + version("/orders/" + other)))).contains("已通过");
  }

  @Test
  void aFormAboutAProposalThatChangedMeanwhileSaysHowItStands() {
    String page = "/proposals/" + world.proposal();
    String seen = version(page);
    boolean pinned = planning().getProposal(world.proposal()).placements().getFirst().pinned();
    String other = "{\"pin\":\"%s\"}".formatted(pinned ? "NONE" : "ALL");
    assertThat(house.send(as("PUT", "/api/v1/placements/" + world.placement() + "/pin", other)).status()).isEqualTo(200);
    for (String path : List.of(page + "/publish", page + "/discard", "/placements/" + world.placement() + "/pin")) {
      assertThat(told(form(path, "pinned=no&version=" + seen))).as(path).contains("查看期间", "草稿");
    }
    assertThat(planning().getProposal(world.proposal()).status()).isEqualTo(ProposalStatus.DRAFT);
    String pin = form("/placements/" + world.placement() + "/pin", "pinned=no&version=" + version(page));
    assertThat(told(pin)).contains("已取消固定");
  }

  private static Orders orders() {
    return house.context().getBean(Orders.class);
  }

  private static Planning planning() {
    return house.context().getBean(Planning.class);
  }

  private static UUID submitted() {
    Instant start = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.HOURS);
    String body =
        """
        {"function":"public-benefit","title":"理发","region":"%s","place":"社区","windows":[{"start":"%s","end":"%s"}]}
        """
            .strip()
            .formatted(COUNTY, start, start.plus(Duration.ofHours(8)));
    Answer answer = house.send(house.as(Role.REQUESTER, COUNTY, "POST", "/api/v1/orders", body));
    Matcher id = ID.matcher(answer.body());
    assertThat(id.find()).as(answer.body()).isTrue();
    return UUID.fromString(id.group(1));
  }

  private static String tag(String path) {
    Answer answer = house.send(as("GET", path, ""));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("ETag")).startsWith("\"").endsWith("\"");
    return answer.header("ETag");
  }

  /** What the page writes into its forms. */
  private static String version(String page) {
    Answer answer = house.send(as("GET", page, "").setHeader("Accept", BROWSER));
    Matcher found = Pattern.compile("name=\"version\" value=\"([^\"]+)\"").matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }

  /** Posts a form; answers the cookie with what the next page tells. */
  private static String form(String path, String body) {
    Answer answer = house.send(as("POST", path, body).setHeader("Accept", BROWSER));
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.header("Set-Cookie");
  }

  private static String told(String cookie) {
    String value = cookie.replaceFirst("^flash=", "").replaceFirst(";.*", "");
    return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder as(String method, String path, String body) {
    return house.as(Role.COORDINATOR, COUNTY, method, path, body);
  }
}
