package org.bangshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of a description, closed: a property that they do not name is a fault. */
final class Schemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonMetaSchema DIALECT = OpenApi30.getInstance();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.builder().metaSchema(DIALECT).defaultMetaSchemaIri(DIALECT.getIri()).build();

  private final JsonNode components;
  private final Map<JsonNode, JsonSchema> known = new ConcurrentHashMap<>();

  Schemas(JsonNode components) {
    this.components = components.deepCopy();
    close(this.components);
  }

  private static void close(JsonNode node) {
    if (node.path("properties").isObject() && !node.has("additionalProperties")) {
      ((ObjectNode) node).put("additionalProperties", false);
    }
    node.forEach(Schemas::close);
  }

  void check(JsonNode schema, String text, String what) {
    assertThat(schema.isMissingNode()).as("no schema for " + what).isFalse();
    try {
      assertThat(known.computeIfAbsent(schema, this::whole).validate(JSON.readTree(text))).as(what).isEmpty();
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + what, e);
    }
  }

  private JsonSchema whole(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    close(whole);
    whole.set("components", components);
    return FACTORY.getSchema(whole);
  }
}
