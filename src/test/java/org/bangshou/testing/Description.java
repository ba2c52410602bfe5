package org.bangshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * The description of the API, held against what is asked and answered: the path, the method, the status,
 * the form and every word of it. What it does not promise is a fault, and so is a promise not kept.
 */
public final class Description {

  private static final String API = "/api/";
  private static final String PROBLEM = "application/problem+json";

  private final JsonNode root;
  private final Schemas schemas;
  private final List<String> templates = new ArrayList<>();

  private Description(JsonNode root) {
    this.root = root;
    this.schemas = new Schemas(root.path("components"));
    root.path("paths").fieldNames().forEachRemaining(templates::add);
    // orders/mine before orders/{order}
    templates.sort(Comparator.comparing((String template) -> template.split("\\{", -1).length));
  }

  /** As it lies beside the classes, and is served at /openapi. */
  public static Description packaged() {
    try (InputStream yaml = Description.class.getResourceAsStream("/META-INF/swagger/bangshou.yml")) {
      return of(new String(Objects.requireNonNull(yaml, "no description").readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Description of(String yaml) {
    return new Description(new ObjectMapper().valueToTree(new Yaml().load(yaml)));
  }

  public JsonNode root() {
    return root;
  }

  /** Passes over what is no part of the API. */
  public void check(Exchange exchange) {
    if (!exchange.path().startsWith(API)) return;
    Optional<String> template = templates.stream().filter(t -> fits(t, exchange.barePath())).findFirst();
    if (template.isEmpty()) {
      unknown(exchange, Set.of(403, 404));
      return;
    }
    JsonNode operation = root.path("paths").path(template.get()).path(exchange.method().toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      unknown(exchange, Set.of(403, 405));
      return;
    }
    checkAnswer(operation, exchange);
    if (exchange.status() < 300) checkRequest(operation, exchange);
  }

  private static boolean fits(String template, String path) {
    return path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"));
  }

  /** Nothing is described there: the house must say so, as it says all that is wrong. */
  private void unknown(Exchange exchange, Set<Integer> statuses) {
    assertThat(statuses).as("not described: " + exchange).contains(exchange.status());
    assertThat(exchange.type()).as(exchange.toString()).isEqualTo(PROBLEM);
    schemas.check(root.at("/components/schemas/Problem"), exchange.body(), exchange.toString());
  }

  private void checkAnswer(JsonNode operation, Exchange exchange) {
    JsonNode answers = operation.path("responses");
    JsonNode answer =
        Stream.of(String.valueOf(exchange.status()), exchange.status() / 100 + "XX")
            .map(answers::path)
            .filter(a -> !a.isMissingNode())
            .findFirst()
            .orElseThrow(() -> new AssertionError("a status that is not described: " + exchange));
    JsonNode content = answer.path("content");
    if (content.isEmpty()) {
      assertThat(exchange.body()).as("a body that is not described: " + exchange).isEmpty();
      return;
    }
    JsonNode form = content.path(exchange.type());
    assertThat(form.isMissingNode()).as("a form that is not described: " + exchange).isFalse();
    if (exchange.type().endsWith("json")) schemas.check(form.path("schema"), exchange.body(), exchange.toString());
  }

  /** What was taken must have been allowed. */
  private void checkRequest(JsonNode operation, Exchange exchange) {
    Set<String> known = new TreeSet<>();
    operation.path("parameters").forEach(p -> known.add(p.path("name").asText()));
    for (String part : exchange.bareQuery().split("&")) {
      String name = part.replaceFirst("=.*", "");
      if (!name.isEmpty()) assertThat(known).as("a parameter that is not described: " + exchange).contains(name);
    }
    JsonNode body = operation.path("requestBody");
    if (exchange.asked().isEmpty()) {
      assertThat(body.path("required").asBoolean()).as("taken without the body that it needs: " + exchange).isFalse();
      return;
    }
    JsonNode form = body.path("content").path(exchange.askedType());
    assertThat(form.isMissingNode()).as("a body that is not described: " + exchange).isFalse();
    if (exchange.askedType().endsWith("json")) {
      schemas.check(form.path("schema"), exchange.asked(), "asked " + exchange.asked() + " by " + exchange);
    }
  }
}
