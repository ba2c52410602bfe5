package org.bangshou.ops;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bangshou.ops.EmbeddedServers.Part;
import org.jspecify.annotations.Nullable;

/** What the environment variables say about where things run. */
final class Environment {

  static final String DATABASE = "DATASOURCE_URL";
  static final String REDIS = "REDIS_URI";
  static final String HOST = "MICRONAUT_SERVER_HOST";
  static final String JWT = "JWT_SECRET";
  static final String DEMO = "BANGSHOU_DEMO";
  static final String SIMULATOR = "BANGSHOU_SIMULATOR";

  private static final String REDIS_TIMEOUT = "timeout=300ms";

  private final Map<String, String> variables;
  private @Nullable DataFolder folder;

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** The servers that nobody brought. */
  Set<Part> missing() {
    Set<Part> missing = EnumSet.noneOf(Part.class);
    if (!isSet(DATABASE)) missing.add(Part.POSTGRES);
    if (!isSet(REDIS)) missing.add(Part.REDIS);
    return missing;
  }

  boolean needsFolder() {
    return !missing().isEmpty() || !isSet(JWT);
  }

  DataFolder folder() {
    if (folder == null) folder = DataFolder.of(variables);
    return folder;
  }

  /** The settings that depend on all this; modifiable. */
  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    if (isSet(REDIS)) properties.put("redis.uri", impatient(get(REDIS)));
    if (!isSet(JWT)) {
      String secret = new Secrets(folder()).get("jwt-secret");
      properties.put("micronaut.security.token.jwt.signatures.secret.generator.secret", secret);
    }
    // run for oneself, it is not for the network unless one says so
    if (!missing().isEmpty() && !isSet(HOST)) properties.put("micronaut.server.host", "127.0.0.1");
    if (missing().contains(Part.POSTGRES) && !isSet(SIMULATOR)) properties.put("bangshou.simulator", true);
    return properties;
  }

  /** Without a timeout in the URI a dead Redis would hold each call for a minute. */
  private static String impatient(String uri) {
    if (uri.contains("timeout=")) return uri;
    return uri + (uri.contains("?") ? "&" : "?") + REDIS_TIMEOUT;
  }

  /** Unless the operator says otherwise, the demo comes with the product's own database and with no other. */
  boolean wantsDemo() {
    return isSet(DEMO) ? Boolean.parseBoolean(get(DEMO)) : missing().contains(Part.POSTGRES);
  }

  private boolean isSet(String name) {
    return !get(name).isBlank();
  }

  private String get(String name) {
    return variables.getOrDefault(name, "");
  }
}
