package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.identity.Role;
import org.bangshou.testing.Description;
import org.bangshou.testing.Exchange;
import org.bangshou.testing.RealServers;

/** The whole house with its web server on a free port, on real servers and an empty database. */
final class WebHouse implements AutoCloseable {

  private static final Description DESCRIPTION = Description.packaged();
  private static final Pattern TRACE =
      Pattern.compile("\\sat [\\w.$]+\\(|(?:java|jakarta|org\\.bangshou|io\\.micronaut)\\.[\\w.]+(?:Exception|Error)");
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private final EmbeddedServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();

  private WebHouse(EmbeddedServer server) {
    this.server = server;
  }

  static WebHouse open() {
    return open(Map.of());
  }

  /** The same with settings of its own, which win. */
  static WebHouse open(Map<String, Object> own) {
    Map<String, Object> settings = new HashMap<>(RealServers.properties());
    settings.put("bangshou.demo", false);
    settings.put("datasources.default.maximum-pool-size", 6);
    settings.put("datasources.default.connection-timeout", 1000);
    settings.putAll(own);
    return new WebHouse(ApplicationContext.run(EmbeddedServer.class, settings, "test"));
  }

  ApplicationContext context() {
    return server.getApplicationContext();
  }

  String origin() {
    return server.getURI().toString();
  }

  /** A bearer token of somebody of {@link World}. */
  String token(Role role, String county) {
    return tokens.computeIfAbsent(World.username(role, county), this::login);
  }

  private String login(String username) {
    Answer answer =
        send(request("POST", "/login", "{\"username\":\"" + username + "\",\"password\":\"" + World.PASSWORD + "\"}"));
    Matcher found = TOKEN.matcher(answer.body());
    if (!found.find()) throw new IllegalStateException("no login for " + username + ": " + answer);
    return found.group(1);
  }

  HttpRequest.Builder request(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.getURI() + path))
            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .setHeader("Accept", "application/json, application/problem+json, text/event-stream, */*;q=0.1");
    return body.isEmpty() ? request : request.setHeader("Content-Type", typeOf(body));
  }

  private static String typeOf(String body) {
    return body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
  }

  HttpRequest.Builder as(Role role, String county, String method, String path, String body) {
    return request(method, path, body).setHeader("Authorization", "Bearer " + token(role, county));
  }

  /** Every answer goes by the description of the API. */
  Answer send(HttpRequest.Builder request) {
    try {
      HttpRequest asked = request.build();
      HttpResponse<InputStream> answer = client.send(asked, BodyHandlers.ofInputStream());
      String body = read(answer);
      DESCRIPTION.check(Exchange.of(asked, answer, body));
      assertThat(body).as(asked + " tells how we are built").doesNotContainPattern(TRACE);
      return new Answer(answer.statusCode(), answer.headers(), body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The body as it comes; close it to hang up. */
  InputStream stream(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofInputStream()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a stream that never ends nothing is read. */
  private static String read(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream body = answer.body()) {
      boolean ends = answer.headers().firstValue("Content-Type").filter(t -> t.startsWith("text/event-stream")).isEmpty();
      return ends ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "";
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
