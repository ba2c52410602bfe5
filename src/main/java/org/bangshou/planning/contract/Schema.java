package org.bangshou.planning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the contract's JSON schemas; answers with the first fault in plain words. */
final class Schema {
  private static final int LONGEST_VALUE = 60;
  private final JsonSchema schema;

  Schema(String resource) {
    var config = SchemaValidatorsConfig.builder().pathType(PathType.JSON_PATH).build();
    try (InputStream in = Schema.class.getResourceAsStream("/contract/" + resource)) {
      JsonNode tree = ContractJson.MAPPER.readTree(Objects.requireNonNull(in, resource));
      // a relative $id is no good without a base, and nothing refers to it
      if (tree instanceof ObjectNode whole) whole.remove("$id");
      this.schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree, config);
    } catch (IOException packaging) {
      throw new UncheckedIOException(packaging);
    }
  }

  void check(JsonNode tree, String file) {
    schema.validate(tree).stream()
        .min(Comparator.comparing(fault -> isChoice(fault) ? 0 : 1))
        .ifPresent(
            fault -> {
              throw ContractFault.at(file, fault.getInstanceLocation().toString(), words(fault));
            });
  }

  /** The two forms of travel fail together with every fault of either: the choice says it best. */
  private static boolean isChoice(ValidationMessage fault) {
    return "oneOf".equals(fault.getType());
  }

  private static String words(ValidationMessage fault) {
    String value = shown(fault.getInstanceNode());
    @Nullable Object[] given = fault.getArguments();
    Object right = given == null || given.length == 0 ? "" : String.valueOf(given[given.length - 1]);
    return switch (fault.getType()) {
      case "required" -> "'" + fault.getProperty() + "' is missing";
      case "additionalProperties", "unevaluatedProperties" ->
          "unknown property '" + fault.getProperty() + "'";
      case "oneOf" ->
          value + " is neither {\"matrixMinutes\": rows of minutes} nor"
              + " {\"kmPerHour\": above 0, \"detour\": 1 or more}";
      case "pattern" -> value + " does not match " + right;
      case "type" -> value + " is " + fault.getMessage().replaceFirst("^.*?: ", "");
      default -> value + ": " + fault.getMessage().replaceFirst("^\\$\\S*: ", "");
    };
  }

  private static String shown(@Nullable JsonNode value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
