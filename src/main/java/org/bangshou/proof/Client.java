package org.bangshou.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.bangshou.kernel.Json;

/** Asks nodes over HTTP, as phones do. */
final class Client {

  private static final int NO_ANSWER = 0;
  private static final int REFUSING = 400;
  private static final int TOO_MANY = 429;
  private static final int FAILING = 500;

  private final House house;
  private final Duration patience;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(1)).build();

  /** @param patience how long a client waits for an answer */
  Client(House house, Duration patience) {
    this.house = house;
    this.patience = patience;
  }

  /** @param status 0 when no answer came */
  record Answer(int status, JsonNode body) {

    boolean isSuccess() {
      return status > NO_ANSWER && status < REFUSING;
    }

    /** No answer, or "I cannot", or "somebody asks me that already": it may have been done or not. */
    boolean isUnknown() {
      return status == NO_ANSWER || status >= FAILING || status == TOO_MANY || code().equals("in-flight");
    }

    /** The first reason, else what kind of refusal it is. */
    String code() {
      return isSuccess() ? "" : body.path("reasons").path(0).path("code").asText(body.path("code").asText());
    }
  }

  Answer get(int node, String path, String token) {
    return send(node, path, token, request -> request.GET());
  }

  Answer post(int node, String path, String token, String body) {
    return send(node, path, token, request -> request.POST(BodyPublishers.ofString(body)));
  }

  Answer delete(int node, String path, String token) {
    return send(node, path, token, request -> request.DELETE());
  }

  Answer claim(int node, String path, String token, String body, String key) {
    return send(node, path, token, request -> request.POST(BodyPublishers.ofString(body)).header("Idempotency-Key", key));
  }

  private interface Kind {
    HttpRequest.Builder of(HttpRequest.Builder request);
  }

  private Answer send(int node, String path, String token, Kind kind) {
    URI address = house.address(node).resolve(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(patience).header("Accept", "application/json").header("Content-Type", "application/json");
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    try {
      HttpResponse<String> answer = http.send(kind.of(request).build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), read(answer.body()));
    } catch (IOException cut) {
      return new Answer(NO_ANSWER, read(""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(NO_ANSWER, read(""));
    }
  }

  private static JsonNode read(String body) {
    return Json.value(body.startsWith("{") || body.startsWith("[") ? body : "{}", new TypeReference<JsonNode>() {});
  }
}
