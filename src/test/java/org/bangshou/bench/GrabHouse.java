package org.bangshou.bench;

import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Requester;
import org.bangshou.identity.RequesterKind;
import org.bangshou.identity.Requesters;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Approval;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Orders;
import org.bangshou.order.Urgency;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.planning.Planning;
import org.bangshou.planning.Run;
import org.bangshou.planning.RunStatus;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.CrowdFixtures;
import org.bangshou.testing.Eventually;
import org.bangshou.web.Tokens;

/** The product with all of its rules, over HTTP, and a crowd of barbers with tokens before it. */
final class GrabHouse implements AutoCloseable {

  private static final String DEQING = "330521";

  private final EmbeddedServer server;
  private final String url;
  private final UUID requester = Ids.next();
  private final List<String> tokens = new ArrayList<>();
  private int day = 2;

  private GrabHouse(EmbeddedServer server, String url) {
    this.server = server;
    this.url = url;
  }

  /** @param url of an empty database, user and password in it */
  static GrabHouse open(String url, String redis, int people) throws Exception {
    Map<String, Object> settings = new HashMap<>(Map.of("datasources.default.url", url, "redis.uri", redis));
    settings.put("bangshou.demo", true);
    settings.put("bench.nothing", true);
    settings.put("bangshou.rules", roomToWait().toString());
    GrabHouse house = new GrabHouse(ApplicationContext.run(EmbeddedServer.class, settings, "test"), url);
    CrowdFixtures.barbersWithAccounts(url, "bench", people);
    house.bean(Requesters.class)
        .createRequester(new Requester(house.requester, "德清县某社区", RequesterKind.COMMUNITY, DEQING, "19900000001"));
    house.mint();
    return house;
  }

  /** The rules as they are, but that five hundred may wait: a rush is to be durable. */
  private static Path roomToWait() throws Exception {
    Path folder = Files.createTempDirectory("rules");
    Path from = Path.of("matching-rules");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(file).replaceAll("(?m)^waitlistLimit: \\d+", "waitlistLimit: 500"));
      }
    }
    return folder;
  }

  /** A run of the solver over the demo's county that is searching when this returns. */
  UUID solve() throws SQLException {
    Run run = bean(Planning.class).start(DEQING, TimeWindow.of(Instant.now(), Duration.ofDays(14)), 300, 7, coordinator());
    Eventually.within(Duration.ofSeconds(30), "the solver searches", () -> bean(Planning.class).getRun(run.id()).status() == RunStatus.RUNNING);
    return run.id();
  }

  void stop(UUID run) {
    bean(Planning.class).stop(run);
    Eventually.within(Duration.ofSeconds(30), "the solver has stopped", () -> bean(Planning.class).getRun(run).status().isOver());
  }

  private Caller coordinator() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id FROM account WHERE username = 'coordinator'")) {
      row.next();
      return new Caller(row.getObject(1, UUID.class), "coordinator", "coordinator", Role.COORDINATOR, Set.of(DEQING), null, null);
    }
  }

  private void mint() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id, username, volunteer_id FROM account WHERE username LIKE 'bench%' ORDER BY username")) {
      while (row.next()) {
        Caller caller =
            new Caller(row.getObject(1, UUID.class), row.getString(2), row.getString(2), Role.VOLUNTEER, Set.of(), row.getObject(3, UUID.class), null);
        tokens.add(Tokens.mint(server.getApplicationContext(), caller));
      }
    }
  }

  URI uri() {
    return server.getURI();
  }

  <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  /** An order that is open for grabbing, on a day of its own. */
  UUID open(int seats) {
    Instant start = Zone.instant(Zone.day(Instant.now()).plusDays(day++ % 60 + 2).atTime(LocalTime.of(10, 0)));
    Region deqing = bean(Regions.class).getRegion(DEQING);
    OrderDraft draft =
        new OrderDraft(
            null, requester, "public-benefit", "bench", "", DEQING, "某社区", deqing.seat(), 60,
            List.of(new TimeWindow(start, start.plus(Duration.ofHours(1)))),
            Stream.generate(() -> new SeatDraft("barber", 1)).limit(seats).toList(), Mode.GRAB, Urgency.NORMAL, false, false, null);
    Order order = bean(Orders.class).submit(draft, bean(CurrentRules.class).get().version());
    bean(Orders.class).approve(order.id(), new Approval(null, Instant.now(), null), Duration.ofHours(48));
    return order.id();
  }

  /** What the person of that number sends to claim the order. */
  byte[] claim(int person, UUID order) {
    return Wire.post("/api/v1/orders/" + order + "/claims", tokens.get(person), "");
  }

  /** Returns when the house speaks to Redis again. */
  @SuppressWarnings("unchecked")
  void awaitRedis() {
    StatefulRedisConnection<String, String> redis = bean(StatefulRedisConnection.class);
    Eventually.within(Duration.ofMinutes(1), "Redis answers again", () -> {
      try {
        return redis.sync().ping().equals("PONG");
      } catch (RedisException away) {
        return false;
      }
    });
  }

  /** Everybody has given back what they had: they may claim again. */
  void free() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE commitment SET status = 'GIVEN_BACK', ended_at = now() WHERE status = 'ACCEPTED'");
      statement.execute("UPDATE waitlist SET status = 'LEFT' WHERE status = 'WAITING'");
      // what one round leaves behind is not to weigh on the next
      statement.execute("VACUUM ANALYZE commitment, waitlist, seat, service_order, volunteer");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
