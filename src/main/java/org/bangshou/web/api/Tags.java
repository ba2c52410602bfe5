package org.bangshou.web.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Answers with an ETag: a digest of all that they say, so that it holds for as long as they do. */
@Singleton
class Tags {

  private static final int BYTES = 16;

  private final JsonMapper json;

  Tags(JsonMapper json) {
    this.json = json;
  }

  String of(Object view) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
      return '"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> MutableHttpResponse<T> answer(T view) {
    return tagged(HttpResponse.ok(view), of(view));
  }

  /**
   * The same, or 304 when the caller has it already.
   *
   * @param known what the header If-None-Match says
   */
  <T> MutableHttpResponse<T> answer(T view, @Nullable String known) {
    String tag = of(view);
    return tagged(isKnown(tag, known) ? HttpResponse.notModified() : HttpResponse.ok(view), tag);
  }

  /** Compared weakly, for a proxy that compresses answers weakens their tags. */
  private static boolean isKnown(String tag, @Nullable String known) {
    return known != null
        && Arrays.stream(known.split(",")).map(each -> each.strip().replaceFirst("^W/", "")).anyMatch(tag::equals);
  }

  /** The caller may keep it, and asks each time whether it still holds. */
  private static <T> MutableHttpResponse<T> tagged(MutableHttpResponse<T> answer, String tag) {
    return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }
}
