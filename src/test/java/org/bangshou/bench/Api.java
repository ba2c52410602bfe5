package org.bangshou.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Somebody who talks to the house over HTTP with a token. */
final class Api {

  static final String PASSWORD = "bangshou-demo";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BOUNDARY = "sheet-after-sheet";

  private final String house;
  private final String token;

  Api(String house, String username) {
    this.house = house;
    this.token =
        parse(send("/login", "POST", "application/json", text("{\"username\":\"" + username + "\",\"password\":\"" + PASSWORD + "\"}"), ""))
            .path("access_token").asText();
  }

  String house() {
    return house;
  }

  JsonNode get(String path) {
    return parse(send(path, "GET", "application/json", BodyPublishers.noBody(), token));
  }

  JsonNode post(String path, String body) {
    return parse(send(path, "POST", "application/json", text(body), token));
  }

  /** The status only. */
  int status(String path, String body) {
    return send(path, "POST", "application/json", text(body), token).statusCode();
  }

  JsonNode upload(String path, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String head =
          "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
              .formatted(BOUNDARY, file.getKey());
      body.write(head.getBytes(StandardCharsets.UTF_8));
      body.write(file.getValue());
      body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return parse(send(path, "POST", "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(body.toByteArray()), token));
  }

  private HttpResponse<String> send(String path, String method, String type, BodyPublisher body, String bearer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(house + path))
            .header("Accept", "application/json").header("Content-Type", type).method(method, body);
    if (!bearer.isEmpty()) request.header("Authorization", "Bearer " + bearer);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode parse(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) throw new IllegalStateException(answer.statusCode() + " " + answer.uri() + " " + answer.body());
    try {
      return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }

  private static BodyPublisher text(String body) {
    return BodyPublishers.ofString(body);
  }
}
