package org.bangshou.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import reactor.adapter.JdkFlowAdapter;

/**
 * What was asked and what was answered.
 *
 * @param path with the query
 * @param asked the body of the request; empty when there was none
 * @param askedType its media type without parameters
 * @param type the media type of the answer without parameters; empty when it has none
 * @param body of the answer; empty for a stream that never ends
 */
public record Exchange(
    String method, String path, String askedType, String asked, int status, String type, String body) {

  public static Exchange of(HttpRequest request, HttpResponse<?> answer, String body) {
    return new Exchange(
        request.method(),
        request.uri().getRawPath() + Optional.ofNullable(request.uri().getRawQuery()).map(q -> "?" + q).orElse(""),
        bare(request.headers().firstValue("Content-Type")),
        request.bodyPublisher().map(Exchange::text).orElse(""),
        answer.statusCode(),
        bare(answer.headers().firstValue("Content-Type")),
        body);
  }

  private static String bare(Optional<String> type) {
    return type.orElse("").replaceFirst(";.*", "").strip();
  }

  private static String text(BodyPublisher body) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    JdkFlowAdapter.flowPublisherToFlux(body).doOnNext(part -> all.writeBytes(bytes(part))).blockLast();
    return all.toString(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ByteBuffer part) {
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    return bytes;
  }

  String bareQuery() {
    return path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
  }

  String barePath() {
    return path.replaceFirst("\\?.*", "");
  }

  @Override
  public String toString() {
    return method + " " + path + " -> " + status + " " + type + " " + body;
  }
}
