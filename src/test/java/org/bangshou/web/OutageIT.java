package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.bangshou.identity.Role;
import org.bangshou.ops.DataFolder;
import org.bangshou.ops.EmbeddedServers;
import org.bangshou.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL dies under a running house; one of its own, for the other tests need theirs. */
class OutageIT {

  private static final String COUNTY = "330521";

  @Test
  void withoutTheDatabaseOneIsAskedToComeBackAndThenItGoesOn(@TempDir Path folder) {
    try (EmbeddedServers servers = EmbeddedServers.start(DataFolder.at(folder.resolve("own")));
        WebHouse house = WebHouse.open(servers.properties())) {
      World world = World.in(COUNTY, house.context());
      String path = "/api/v1/orders/" + world.order();
      house.token(Role.REQUESTER, COUNTY);
      servers.killPostgres();
      Answer answer = house.send(house.as(Role.REQUESTER, COUNTY, "GET", path, ""));
      assertThat(answer.status()).as(answer.body()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isNotBlank();
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.body()).contains("service-unavailable").doesNotContain("Exception", "localhost", "127.0.0.1", "jdbc");
      Eventually.within(
          Duration.ofSeconds(60),
          "the database is back and so are the answers",
          () -> house.send(house.as(Role.REQUESTER, COUNTY, "GET", path, "")).status() == 200);
    }
  }
}
