package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.ops.EmbeddedServers.Part.POSTGRES;
import static org.bangshou.ops.EmbeddedServers.Part.REDIS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

  private static final String SECRET =
      "micronaut.security.token.jwt.signatures.secret.generator.secret";

  @TempDir Path folder;

  @Test
  void withNothingGivenBothServersAreOurs() {
    assertThat(given().missing()).containsExactlyInAnyOrder(POSTGRES, REDIS);
  }

  @Test
  void withBothGivenNothingIsStarted() {
    var environment =
        given("DATASOURCE_URL", "jdbc:postgresql://db/x", "REDIS_URI", "redis://cache");
    assertThat(environment.missing()).isEmpty();
  }

  @Test
  void withBothAndASecretGivenNoFolderIsNeeded() {
    var environment =
        given("DATASOURCE_URL", "jdbc:x", "REDIS_URI", "redis://cache", "JWT_SECRET", "s");
    assertThat(environment.needsFolder()).isFalse();
    assertThat(environment.properties()).doesNotContainKeys(SECRET, "micronaut.server.host");
  }

  @Test
  void runForOneselfItListensOnLoopbackOnly() {
    assertThat(given().properties()).containsEntry("micronaut.server.host", "127.0.0.1");
    assertThat(given("MICRONAUT_SERVER_HOST", "0.0.0.0").properties())
        .doesNotContainKey("micronaut.server.host");
  }

  @Test
  void aRedisWithoutTimeoutGetsOne() {
    assertThat(given("REDIS_URI", "redis://cache").properties())
        .containsEntry("redis.uri", "redis://cache?timeout=300ms");
    assertThat(given("REDIS_URI", "redis://cache?database=2").properties())
        .containsEntry("redis.uri", "redis://cache?database=2&timeout=300ms");
    assertThat(given("REDIS_URI", "redis://cache?timeout=1s").properties())
        .containsEntry("redis.uri", "redis://cache?timeout=1s");
  }

  @Test
  void theSecretIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
    Object first = given().properties().get(SECRET);
    assertThat(given().properties().get(SECRET)).isEqualTo(first);
    assertThat((String) first).hasSize(64);
    assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/jwt-secret")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private Environment given(String... namesAndValues) {
    Map<String, String> variables = new HashMap<>();
    variables.put("BANGSHOU_DATA", folder.toString());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Environment(variables);
  }
}
