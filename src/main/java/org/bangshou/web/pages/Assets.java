package org.bangshou.web.pages;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files that pages load: read once from the class path, addressed by what is in them, so that a
 * browser may keep them for ever and an upgrade is never stale.
 */
@Singleton
public class Assets {

  private static final Map<String, String> SOURCES = sources();

  private final Map<String, Asset> byName = new LinkedHashMap<>();

  /** A file as it is served. */
  record Asset(String name, String version, String type, byte[] bytes) {}

  Assets() {
    SOURCES.forEach((name, path) -> byName.put(name, read(name, path)));
  }

  /** The address of a file, its version in the path. */
  public String url(String name) {
    Asset asset = byName.get(name);
    if (asset == null) throw new IllegalArgumentException("no asset " + name + "; known: " + byName.keySet());
    return "/assets/" + asset.version() + "/" + name;
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static Map<String, String> sources() {
    String jars = "/META-INF/resources/webjars/";
    return Map.ofEntries(
        Map.entry("bootstrap.css", jars + "bootstrap/5.3.8/dist/css/bootstrap.min.css"),
        Map.entry("htmx.js", jars + "htmx.org/2.0.10/dist/htmx.min.js"),
        Map.entry("sse.js", jars + "htmx-ext-sse/2.2.2/sse.js"),
        Map.entry("swagger-ui.css", jars + "swagger-ui/5.32.15/swagger-ui.css"),
        Map.entry("swagger-ui.js", jars + "swagger-ui/5.32.15/swagger-ui-bundle.js"),
        Map.entry("openapi.js", "/static/openapi.js"),
        Map.entry("bangshou.css", "/static/bangshou.css"),
        Map.entry("bangshou.js", "/static/bangshou.js"),
        Map.entry("phone.js", "/static/phone.js"),
        Map.entry("worker.js", "/static/worker.js"),
        Map.entry("desk.js", "/static/desk.js"),
        Map.entry("icons.svg", "/static/icons.svg"),
        Map.entry("logo.svg", "/static/logo.svg"));
  }

  private static Asset read(String name, String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) throw new IllegalStateException("no " + path + " on the class path");
      byte[] bytes = in.readAllBytes();
      return new Asset(name, version(bytes), type(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css;charset=utf-8";
      case ".js" -> "text/javascript;charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("what type is " + name + "?");
    };
  }
}
