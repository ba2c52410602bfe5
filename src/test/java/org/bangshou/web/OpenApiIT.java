package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;
import org.bangshou.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the house answers is what its description promises. */
class OpenApiIT {

  private static final String COUNTY = "330521";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonMetaSchema DIALECT = OpenApi30.getInstance();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.builder().metaSchema(DIALECT).defaultMetaSchemaIri(DIALECT.getIri()).build();

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World world;

  @SuppressWarnings("NullAway.Init") // set before all
  private static JsonNode description;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    world = World.in(COUNTY, house.context());
    Answer answer = house.send(house.request("GET", "/openapi", ""));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/yaml");
    assertThat(answer.body()).startsWith("openapi: 3.0");
    description = JSON.valueToTree(new Yaml().load(answer.body()));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void everyRouteIsDescribedWithItsProblems() {
    for (RouteTable route : RouteTable.routes()) {
      if (route.isPage()) continue;
      JsonNode operation = description.at(pointer("/paths", route.path().replaceAll("\\?.*", ""), "/" + route.method().toLowerCase(Locale.ROOT)));
      assertThat(operation.get("summary")).as(route.name()).isNotNull();
      assertThat(operation.at("/responses/4XX/content").has("application/problem+json")).as(route.name()).isTrue();
    }
    assertThat(description.at("/components/securitySchemes/bearer/scheme").asText()).isEqualTo("bearer");
    assertThat(description.at("/components/schemas").has("Caller")).isFalse();
  }

  @Test
  void answersAreAsDescribed() {
    check(Role.REQUESTER, "/api/whoami", "/api/whoami");
    check(Role.REQUESTER, "/api/regions", "/api/regions");
    check(Role.REQUESTER, "/api/functions", "/api/functions");
    check(Role.REQUESTER, "/api/skills", "/api/skills");
    check(Role.REQUESTER, "/api/orders/mine", "/api/orders/mine");
    check(Role.REQUESTER, "/api/orders/{order}", "/api/orders/" + world.order());
    check(Role.COORDINATOR, "/api/orders", "/api/orders?status=OPEN&status=FILLED");
    check(Role.COORDINATOR, "/api/proposals", "/api/proposals");
    check(Role.COORDINATOR, "/api/runs/{run}", "/api/runs/" + world.run());
    check(Role.COORDINATOR, "/api/volunteers/{volunteer}/hours", "/api/volunteers/" + world.volunteer() + "/hours");
    check(Role.VOLUNTEER, "/api/pool", "/api/pool");
    check(Role.VOLUNTEER, "/api/pool/{order}", "/api/pool/" + world.order());
    check(Role.VOLUNTEER, "/api/commitments/mine", "/api/commitments/mine");
    check(Role.VOLUNTEER, "/api/commitments/{commitment}", "/api/commitments/" + world.commitment());
    check(Role.VOLUNTEER, "/api/orders/{order}/claims/mine", "/api/orders/" + world.order() + "/claims/mine");
  }

  @Test
  void tokensAreAsDescribed() {
    String login = "{\"username\":\"" + World.username(Role.REQUESTER, COUNTY) + "\",\"password\":\"" + World.PASSWORD + "\"}";
    Answer tokens = house.send(house.request("POST", "/login", login));
    matches(tokens, described("/login", "200/content/application~1json"));
    matches(tokens, described("/oauth/access_token", "200/content/application~1json"));
    Answer over = house.send(house.request("POST", "/oauth/access_token", "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"x\"}"));
    assertThat(over.status()).isEqualTo(401);
    matches(over, described("/oauth/access_token", "4XX/content/application~1problem+json"));
  }

  private static JsonNode described(String path, String response) {
    return description.at(pointer("/paths", path, "/post/responses/" + response + "/schema"));
  }

  @Test
  void problemsAreAsDescribed() {
    Answer answer = house.send(as(Role.COORDINATOR, "POST", "/api/orders/" + world.order() + "/approval", "{}"));
    assertThat(answer.status()).isEqualTo(409);
    matches(answer, description.at(pointer("/paths", "/api/orders/{order}/approval", "/post/responses/4XX/content/application~1problem+json/schema")));
  }

  private static void check(Role role, String template, String path) {
    Answer answer = house.send(as(role, "GET", path, ""));
    assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
    matches(answer, description.at(pointer("/paths", template, "/get/responses/200/content/application~1json/schema")));
  }

  private static void matches(Answer answer, JsonNode schema) {
    assertThat(schema.isMissingNode()).as(answer.body()).isFalse();
    ObjectNode whole = schema.deepCopy();
    whole.set("components", description.get("components"));
    try {
      Set<ValidationMessage> faults = SCHEMAS.getSchema(whole).validate(JSON.readTree(answer.body()));
      assertThat(faults).as(answer.body()).isEmpty();
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + answer.body(), e);
    }
  }

  private static String pointer(String before, String path, String after) {
    return before + "/" + path.replace("~", "~0").replace("/", "~1") + after;
  }

  private static HttpRequest.Builder as(Role role, String method, String path, String body) {
    return house.as(role, COUNTY, method, path, body);
  }
}
