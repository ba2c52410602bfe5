package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.bangshou.identity.Role;
import org.bangshou.order.Orders;
import org.bangshou.planning.contract.LeftBecause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a proposal leaves, and what could not be published, says why in the reader's language, by name and not by id. */
class PlanWordsIT {

  private static final String COUNTY = "330521";

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World world;

  @SuppressWarnings("NullAway.Init") // set before all
  private static String code;

  @BeforeAll
  static void open() throws SQLException {
    house = WebHouse.open();
    world = World.in(COUNTY, house.context());
    code = house.context().getBean(Orders.class).getOrder(world.order()).code();
    String why =
        """
        [{"code": "%s", "values": {"team": "%s", "day": "2026-11-26", "order": "%s", "kept": "9", "weight": "2"}}]
        """
            .formatted(LeftBecause.LOST.code(), world.team(), world.order());
    write("INSERT INTO unplaced (proposal_id, order_id, reason, detail) VALUES (?, ?, 'lost-to-a-better-plan', ?)",
        world.proposal(), world.order(), why);
    write("UPDATE placement SET outcome = 'STALE', outcome_reason = ? WHERE id = ?",
        "[{\"code\": \"seat-taken\", \"values\": {}}]", world.placement());
  }

  private static void write(String sql, Object... values) throws SQLException {
    DataSource data = DelegatingDataSource.unwrapDataSource(house.context().getBean(DataSource.class));
    try (var connection = data.getConnection(); var statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theApiSaysWhyAnOrderIsLeft() throws IOException {
    JsonNode zh = proposal("zh").get("unplaced").get(0);
    assertThat(zh.get("title").asText()).isEqualTo("它的位置给了别的订单");
    assertThat(zh.get("detail").asText()).isEqualTo("德清县服务队可在11月26日来，但须放弃订单 " + code + "（权重 9，此单权重 2）。");
    assertThat(proposal("en").get("unplaced").get(0).get("detail").asText())
        .isEqualTo("Team 德清县服务队 could come on 26 Nov only instead of order " + code + ", which the plan keeps (weight 9, against 2).");
    assertThat(zh.get("why").get(0).get("code").asText()).isEqualTo("lost");
    assertThat(zh.get("why").get(0).get("values").get("team").asText()).isEqualTo(world.team().toString());
  }

  @Test
  void theApiSaysWhyAPlacementWasNotPublished() throws IOException {
    JsonNode zh = proposal("zh").get("placements").get(0).get("outcomeReasons").get(0);
    assertThat(zh.get("code").asText()).isEqualTo("seat-taken");
    assertThat(zh.get("remedy").asText()).isEqualTo("请选择其他席位，或加入候补。");
    assertThat(proposal("en").get("placements").get(0).get("outcomeReasons").get(0).get("refusal").asText())
        .isEqualTo("Somebody else holds this seat.");
  }

  @Test
  void thePageSaysBoth() {
    UUID id = world.proposal();
    String zh = house.send(house.as(Role.COORDINATOR, COUNTY, "GET", "/proposals/" + id, "")).body();
    assertThat(zh).contains("但须放弃订单 " + code, "该席位已有人。");
    String en = house.send(house.as(Role.COORDINATOR, COUNTY, "GET", "/proposals/" + id, "").setHeader("Accept-Language", "en")).body();
    assertThat(en).contains("only instead of order " + code, "Somebody else holds this seat.");
  }

  private static JsonNode proposal(String language) throws IOException {
    Answer answer =
        house.send(house.as(Role.COORDINATOR, COUNTY, "GET", "/api/v1/proposals/" + world.proposal(), "").setHeader("Accept-Language", language));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return JsonMapper.builder().build().readTree(answer.body());
  }
}
