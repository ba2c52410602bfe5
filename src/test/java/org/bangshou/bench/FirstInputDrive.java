package org.bangshou.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Real sheets through the whole house over HTTP: imported, approved, planned for Huzhou and Wenzhou,
 * published, grabbed; prints the counts. Run by deploy/first-input.sh, which names the folder of the
 * three sheets; not a part of the suite, for the sheets are not the product's.
 */
class FirstInputDrive {

  private static final Path SHEETS = Path.of(System.getProperty("bangshou.sheets", "../shared/data/first-input"));
  private static final List<String> CITIES = List.of("330500", "330300");

  @Test
  void aWholeProvinceComesIn() throws Exception {
    Map<String, Object> settings = new HashMap<>(RealServers.properties());
    settings.put("bangshou.demo", false);
    try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings, "test")) {
      Api admin = new Api(server.getURL().toString(), admin(server.getApplicationContext()));
      bringIn(admin);
      approve(admin);
      grab(server.getApplicationContext(), admin);
      for (String city : CITIES) plan(admin, server.getApplicationContext(), city);
    }
  }

  private static void bringIn(Api admin) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : List.of("teams.csv", "volunteers.csv", "orders.csv")) files.put(name, Files.readAllBytes(SHEETS.resolve(name)));
    JsonNode report = admin.upload("/api/v1/imports?goodRowsOnly=true", files);
    report.path("counts").forEach(c -> say("imported", c));
    report.path("faults").forEach(f -> say("wrong row", f));
    JsonNode again = admin.upload("/api/v1/imports?goodRowsOnly=true", files);
    again.path("counts").forEach(c -> say("imported again", c));
    assertThat(report.path("faults")).hasSize(14);
    again.path("counts").forEach(c -> assertThat(c.path("fresh").asInt() + c.path("changed").asInt()).as("the second time changes nothing").isZero());
  }

  private static void approve(Api admin) {
    List<String> ids = new ArrayList<>();
    String queue = "/api/v1/orders/queue?region=330000&limit=200";
    JsonNode page = admin.get(queue);
    page.path("items").forEach(o -> ids.add("\"" + o.path("id").asText() + "\""));
    while (page.hasNonNull("next")) {
      page = admin.get(queue + "&cursor=" + page.path("next").asText());
      page.path("items").forEach(o -> ids.add("\"" + o.path("id").asText() + "\""));
    }
    JsonNode results =
        admin.post(
            "/api/v1/orders/approvals",
            "{\"orders\":[%s],\"approval\":{\"grabDeadline\":\"%s\"}}".formatted(String.join(",", ids), Instant.now()));
    long approved = StreamSupport.stream(results.spliterator(), false).filter(r -> r.path("approved").asBoolean()).count();
    System.out.printf("approved: %d of %d%n", approved, ids.size());
    assertThat(approved).isEqualTo(ids.size());
  }

  /** The first volunteer of Huzhou whose button says grab presses it. */
  private static void grab(ApplicationContext house, Api admin) {
    for (Volunteer volunteer : house.getBean(Roster.class).listVolunteersOf("330500")) {
      String name = "v" + volunteer.code().toLowerCase(java.util.Locale.ROOT);
      account(house, name, Role.VOLUNTEER, volunteer, Set.of());
      Api phone = new Api(admin.house(), name);
      for (JsonNode card : phone.get("/api/v1/pool")) {
        if (!card.path("state").asText().equals("GRAB")) continue;
        JsonNode claim = phone.post("/api/v1/orders/" + card.path("order").path("id").asText() + "/claims", "{}");
        System.out.printf("grabbed: %s by %s, %s%n", card.path("order").path("code").asText(), volunteer.code(), claim.path("state").asText());
        assertThat(claim.path("state").asText()).isEqualTo("GRANTED");
        return;
      }
    }
    throw new AssertionError("nobody in Huzhou could grab anything");
  }

  private static void plan(Api admin, ApplicationContext house, String city) {
    Instant now = Instant.now();
    JsonNode run =
        admin.post(
            "/api/v1/runs",
            "{\"region\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"seconds\":15,\"seed\":1}".formatted(city, now, now.plus(Duration.ofDays(28))));
    String path = "/api/v1/runs/" + run.path("id").asText();
    Eventually.within(Duration.ofMinutes(2), "the run ends", () -> admin.get(path).hasNonNull("endedAt"));
    JsonNode ended = admin.get(path);
    assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("DONE");
    JsonNode proposal = admin.get("/api/v1/proposals/" + ended.path("proposal").asText());
    Map<String, Integer> reasons = new TreeMap<>();
    proposal.path("unplaced").forEach(u -> reasons.merge(u.path("reason").asText(), 1, Integer::sum));
    System.out.printf(
        "%s: %d placed, %d left %s, %d minutes on the road%n",
        house.getBean(Regions.class).getRegion(city).nameEn(), proposal.path("placements").size(), proposal.path("unplaced").size(),
        reasons, proposal.path("travelMinutes").asLong());
    Map<String, Integer> outcomes = new TreeMap<>();
    admin.post("/api/v1/proposals/" + proposal.path("id").asText() + "/publication", "{}")
        .forEach(o -> outcomes.merge(o.path("outcome").asText(), 1, Integer::sum));
    System.out.printf("  published: %s%n", outcomes);
    proposal.path("unplaced").forEach(u -> System.out.printf("  left: %s %s %s%n", u.path("order").asText(), u.path("reason").asText(), u.path("detail").asText()));
    assertThat(outcomes.getOrDefault("PUBLISHED", 0)).isPositive();
  }

  private static String admin(ApplicationContext house) {
    account(house, "admin", Role.ADMINISTRATOR, null, Set.of("330000"));
    return "admin";
  }

  private static void account(
      ApplicationContext house, String name, Role role, @Nullable Volunteer volunteer, Set<String> scope) {
    house.getBean(Accounts.class)
        .createAccount(
            new Account(Ids.next(), name, name, role, volunteer == null ? null : volunteer.id(), null, scope, true), Api.PASSWORD);
  }

  private static void say(String what, JsonNode row) {
    System.out.printf("%s: %s%n", what, row);
  }
}
