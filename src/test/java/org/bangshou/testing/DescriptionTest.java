package org.bangshou.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The check by which every answer of the API goes can fail, and says at what. */
class DescriptionTest {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private final Description description =
      Description.of(
          """
          openapi: 3.0.1
          paths:
            /api/v1/seats/mine:
              get: {responses: {"204": {description: none}}}
            /api/v1/seats/{seat}:
              put:
                parameters: [{name: seat, in: path}, {name: force, in: query}]
                requestBody:
                  required: true
                  content: {application/json: {schema: {$ref: '#/components/schemas/Seat'}}}
                responses:
                  "200": {content: {application/json: {schema: {$ref: '#/components/schemas/Seat'}}}}
                  4XX: {content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
          components:
            schemas:
              Seat: {type: object, required: [number], properties: {number: {type: integer}}}
              Problem: {type: object, required: [code], properties: {code: {type: string}}}
          """);

  private static Exchange put(String path, String asked, int status, String type, String body) {
    return new Exchange("PUT", path, JSON, asked, status, type, body);
  }

  private void isFine(Exchange exchange) {
    assertThatCode(() -> description.check(exchange)).doesNotThrowAnyException();
  }

  private void isAFault(String why, Exchange exchange) {
    assertThatThrownBy(() -> description.check(exchange)).isInstanceOf(AssertionError.class).hasMessageContaining(why);
  }

  @Test
  void whatIsDescribedIsFine() {
    isFine(put("/api/v1/seats/7?force=yes", "{\"number\":1}", 200, JSON, "{\"number\":1}"));
    isFine(put("/api/v1/seats/7", "nonsense", 400, PROBLEM, "{\"code\":\"invalid-input\"}"));
    isFine(new Exchange("GET", "/api/v1/seats/mine", "", "", 204, "", ""));
    isFine(new Exchange("GET", "/desk", "", "", 200, "text/html", "<html>"));
  }

  @Test
  void anAnswerThatIsNotDescribedIsAFault() {
    isAFault("a status", put("/api/v1/seats/7", "{\"number\":1}", 202, JSON, "{\"number\":1}"));
    isAFault("a status", put("/api/v1/seats/7", "", 500, PROBLEM, "{\"code\":\"x\"}"));
    isAFault("a form", put("/api/v1/seats/7", "{\"number\":1}", 200, "text/plain", "1"));
    isAFault("a form", put("/api/v1/seats/7", "", 400, JSON, "{\"code\":\"x\"}"));
    isAFault("a body", new Exchange("GET", "/api/v1/seats/mine", "", "", 204, JSON, "{}"));
  }

  @Test
  void everyWordOfAnAnswerIsDescribed() {
    isAFault("number", put("/api/v1/seats/7", "{\"number\":1}", 200, JSON, "{}"));
    isAFault("number", put("/api/v1/seats/7", "{\"number\":1}", 200, JSON, "{\"number\":\"one\"}"));
    isAFault("phone", put("/api/v1/seats/7", "{\"number\":1}", 200, JSON, "{\"number\":1,\"phone\":\"199\"}"));
    isAFault("no JSON", put("/api/v1/seats/7", "{\"number\":1}", 200, JSON, "one"));
  }

  @Test
  void aRequestThatWasTakenIsDescribed() {
    isAFault("number", put("/api/v1/seats/7", "{\"number\":\"one\"}", 200, JSON, "{\"number\":1}"));
    isAFault("without the body", put("/api/v1/seats/7", "", 200, JSON, "{\"number\":1}"));
    isAFault("a parameter", put("/api/v1/seats/7?now=yes", "{\"number\":1}", 200, JSON, "{\"number\":1}"));
  }

  @Test
  void whereNothingIsDescribedTheHouseSaysSo() {
    isFine(new Exchange("GET", "/api/v1/none", "", "", 404, PROBLEM, "{\"code\":\"not-found\"}"));
    isFine(new Exchange("DELETE", "/api/v1/seats/7", "", "", 405, PROBLEM, "{\"code\":\"method-not-allowed\"}"));
    isAFault("not described", new Exchange("GET", "/api/v1/none", "", "", 200, JSON, "{}"));
    isAFault("not described", new Exchange("DELETE", "/api/v1/seats/7", "", "", 204, "", ""));
    isAFault("GET", new Exchange("GET", "/api/v1/none", "", "", 404, JSON, "{\"code\":\"not-found\"}"));
  }
}
