package org.bangshou.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.ops.demo.Demo;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.place.Regions;
import org.bangshou.replay.Recount.Event;
import org.bangshou.replay.Recount.Hold;
import org.bangshou.replay.Recount.Kind;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demo's months under other rules; what comes of it is counted again by plain loops. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

  private static final String HUZHOU = "330500";
  private static final String ANJI = "330523";
  private static final Duration ALLOWED = Duration.ofMinutes(5);

  private final LocalDate to = Zone.day(Instant.now()).minusDays(5);
  private final LocalDate from = to.minusDays(100);
  private ApplicationContext house;
  private Replaying replaying;
  private RuleSet held;
  private Map<UUID, Volunteer> everybody;

  @BeforeAll
  void load() {
    house = TestHouse.open();
    assertThat(house.getBean(Demo.class).load()).isTrue();
    replaying = house.getBean(Replaying.class);
    held = house.getBean(CurrentRules.class).get();
    everybody =
        house.getBean(Roster.class).listVolunteersOf("330000").stream().collect(Collectors.toMap(Volunteer::id, v -> v));
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void unchangedRulesGiveNoDifferenceAtAll() {
    Replay replay = replay(held, "330000");
    assertThat(replay.total().old()).isEqualTo(replay.total().next());
    assertThat(replay.orders()).allMatch(OrderRow::isAlike);
    assertThat(replay.claims()).allMatch(c -> c.old() == c.next());
  }

  @Test
  void theRulesThatHoldDecideThePastAsItWas() {
    Replay replay = replay(held, "330000");
    assertThat(replay.total().listNotReplayable()).isEmpty();
    // a past in which nothing happens would prove nothing
    assertThat(replay.claims().size()).isGreaterThan(500);
    assertThat(replay.claims()).extracting(ClaimRow::real).contains(Fate.GRANTED, Fate.WAITLISTED, Fate.REFUSED);
    assertThat(replay.claims()).anyMatch(ClaimRow::placement);
    for (OrderRow order : replay.orders()) {
      Set<String> holders =
          rows("SELECT volunteer_id FROM commitment WHERE active AND order_id = '" + order.orderId() + "'").stream()
              .map(row -> requireNonNull(row.get("volunteer_id")))
              .collect(Collectors.toSet());
      assertThat(order.old()).as(order.orderCode()).extracting(h -> h.volunteerId().toString())
          .containsExactlyInAnyOrderElementsOf(holders);
    }
  }

  @Test
  void aLowerCapOnOpenClaimsIsCountedAlikeByPlainLoops() {
    recounted(with("grab-policy.yaml", "maxOpenClaims: 5", "maxOpenClaims: 1"), "too-many-open-claims");
  }

  @Test
  void aShorterWayIsCountedAlikeByPlainLoops() {
    recounted(
        with("eligibility.yaml", "when: place.km > volunteer.maxKm + extraKm", "when: place.km * 4 > volunteer.maxKm + extraKm"),
        "too-far");
  }

  private void recounted(RuleSet next, String rule) {
    Replay replay = replay(next, HUZHOU);
    Map<UUID, Order> orders = orders();
    Recount recount = recount(next, orders);
    assertThat(replay.total().listNewlyRefused()).isNotEmpty();
    assertThat(replay.total().listNewlyRefused()).anyMatch(c -> c.nextReasons().stream().anyMatch(r -> r.code().equals(rule)));
    assertSame(replay.total(), recount, orders);
    for (Cell cell : replay.listCells()) assertSame(cell, recount, orders);
  }

  private void assertSame(Cell cell, Recount recount, Map<UUID, Order> all) {
    List<Order> orders =
        all.values().stream()
            .filter(o -> cell.isTotal() || (o.regionCode().equals(cell.regionCode()) && o.function().equals(cell.function())))
            .toList();
    Set<UUID> ids = orders.stream().map(Order::id).collect(Collectors.toSet());
    List<Recount.Ended> ended = recount.ended.stream().filter(e -> ids.contains(e.order())).toList();
    Figures figures = cell.next();
    String name = cell.regionCode() + " " + cell.function();
    assertThat(figures.granted()).as(name).isEqualTo((int) ended.stream().filter(e -> e.fate().equals("GRANTED")).count());
    assertThat(figures.waitlisted()).as(name).isEqualTo((int) ended.stream().filter(e -> e.fate().equals("WAITLISTED")).count());
    assertThat(figures.refused()).as(name).isEqualTo((int) ended.stream().filter(e -> e.fate().equals("REFUSED")).count());
    int filled = 0;
    int free = 0;
    double km = 0;
    List<Long> waits = new ArrayList<>();
    Map<UUID, Integer> seats = new HashMap<>();
    ended.forEach(e -> seats.put(e.person(), 0));
    for (Order order : orders) {
      List<Hold> on = recount.on(order.id());
      free += order.seats().size() - on.size();
      if (on.size() == order.seats().size()) {
        filled++;
        waits.add(Duration.between(requireNonNull(order.opensAt()), on.getLast().made).toMinutes());
      }
      for (Hold h : on) {
        km += requireNonNull(everybody.get(h.person)).base().kilometresTo(order.point());
        seats.merge(h.person, 1, Integer::sum);
      }
    }
    assertThat(figures.filled()).as(name).isEqualTo(filled);
    assertThat(figures.unfilled()).as(name).isEqualTo(orders.size() - filled);
    assertThat(figures.freeSeats()).as(name).isEqualTo(free);
    assertThat(figures.kilometres()).as(name).isCloseTo(km, within(0.01));
    assertThat(figures.meanWait().orElse(-1)).as(name)
        .isCloseTo(waits.stream().mapToLong(w -> w).average().orElse(-1), within(0.01));
    assertThat(figures.medianWait().orElse(-1)).as(name).isCloseTo(median(waits), within(0.01));
    assertThat(figures.gini().orElse(-1)).as(name).isCloseTo(gini(List.copyOf(seats.values())), within(1e-9));
    assertThat(figures.busiestTenth().orElse(-1)).as(name).isCloseTo(tenth(List.copyOf(seats.values())), within(1e-9));
  }

  private static double median(List<Long> waits) {
    List<Long> sorted = waits.stream().sorted().toList();
    int size = sorted.size();
    return size == 0 ? -1 : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
  }

  /** By its definition: the mean difference between two people over twice the mean. */
  private static double gini(List<Integer> seats) {
    double sum = seats.stream().mapToInt(s -> s).sum();
    if (sum == 0) return -1;
    double differences = 0;
    for (int one : seats) for (int other : seats) differences += Math.abs(one - other);
    return differences / (2 * seats.size() * sum);
  }

  private static double tenth(List<Integer> seats) {
    List<Integer> sorted = seats.stream().sorted((a, b) -> b - a).toList();
    double sum = sorted.stream().mapToInt(s -> s).sum();
    int busiest = (sorted.size() + 9) / 10;
    return sum == 0 ? -1 : sorted.subList(0, busiest).stream().mapToInt(s -> s).sum() / sum;
  }

  @Test
  void anotherCountysRowsAreNeverShown() {
    Replay replay = replay(with("grab-policy.yaml", "maxOpenClaims: 5", "maxOpenClaims: 1"), ANJI);
    assertThat(replay.claims()).isNotEmpty().allMatch(c -> c.regionCode().equals(ANJI));
    assertThat(replay.orders()).isNotEmpty().allMatch(o -> o.regionCode().equals(ANJI));
    Set<String> others =
        rows("SELECT code FROM service_order WHERE region_code <> '" + ANJI + "'").stream()
            .map(row -> requireNonNull(row.get("code")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ReplaySheet.of(replay, Locale.ENGLISH).split("[,\\r\\n]")).doesNotContainAnyElementsOf(others);
  }

  @Test
  void aValueIsChangedWhereItStands() {
    Map<String, String> files = Trying.change(held, ANJI, "eligibility.rules[too-far].parameters.extraKm", "7");
    assertThat(files.get("eligibility.yaml")).contains("parameters: { extraKm: 7 }");
    assertThat(files.get("grab-policy.yaml")).isEqualTo(held.files().get("grab-policy.yaml"));
    Map<String, String> own = Trying.change(held, "330521", "grab-policy.maxOpenClaims", "2");
    assertThat(RuleSetReader.read(own).in("330521").grab().maxOpenClaims()).isEqualTo(2);
    assertThat(RuleSetReader.read(own).in(ANJI).grab().maxOpenClaims()).isEqualTo(5);
    assertThatThrownBy(() -> Trying.change(held, ANJI, "no.such", "1")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aReplayThatTakesTooLongIsGivenUp() {
    assertThatThrownBy(() -> replaying.replay(held, HUZHOU, from, to, Duration.ofSeconds(-1)))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).isEqualTo("period"));
    assertThatThrownBy(() -> replaying.replay(held, HUZHOU, to, from, ALLOWED)).isInstanceOf(InvalidInput.class);
  }

  private Replay replay(RuleSet next, String scope) {
    return replaying.replay(next, scope, from, to, ALLOWED);
  }

  private static RuleSet with(String file, String old, String changed) {
    return RuleFixtures.setWith(file, old, changed);
  }

  private Map<UUID, Order> orders() {
    String ids =
        "SELECT id FROM service_order WHERE city_code = '" + HUZHOU + "' AND status NOT IN ('SUBMITTED', 'REJECTED')"
            + " AND opens_at >= '" + Zone.instant(from.atStartOfDay()) + "' AND opens_at < '"
            + Zone.instant(to.plusDays(1).atStartOfDay()) + "'";
    List<UUID> found = rows(ids).stream().map(row -> uuid(row, "id")).toList();
    return house.getBean(Orders.class).listOrders(found).stream().collect(Collectors.toMap(Order::id, o -> o));
  }

  private Recount recount(RuleSet next, Map<UUID, Order> orders) {
    Map<UUID, Team> teams = house.getBean(Roster.class).listAllTeams().stream().collect(Collectors.toMap(Team::id, t -> t));
    Recount recount = new Recount(next, house.getBean(Regions.class), orders, everybody, teams);
    List<Event> asked = new ArrayList<>();
    rows("SELECT order_id, volunteer_id, arrived_at FROM waitlist ORDER BY id").stream()
        .filter(row -> orders.containsKey(uuid(row, "order_id")))
        .forEach(row -> asked.add(asked(row, "arrived_at", true)));
    rows("SELECT split_part(body_hash, '/', 1) AS order_id, split_part(body_hash, '/', 2) AS volunteer_id, created_at"
            + " FROM claim_answer ORDER BY created_at").stream()
        .filter(row -> orders.containsKey(uuid(row, "order_id")))
        .forEach(row -> asked.add(asked(row, "created_at", false)));
    List<Hold> log =
        rows("SELECT *, lower(period) AS first, upper(period) AS last FROM commitment ORDER BY created_at, id").stream()
            .map(ReplayIT::hold).toList();
    recount.run(log, asked);
    return recount;
  }

  private static Event asked(Map<String, String> row, String at, boolean real) {
    return new Event(instant(row, at), Kind.CLAIM, uuid(row, "order_id"), uuid(row, "volunteer_id"), List.of(), "", real);
  }

  private static Hold hold(Map<String, String> row) {
    return new Hold(
        uuid(row, "order_id"), uuid(row, "seat_id"), uuid(row, "volunteer_id"), uuid(row, "team_id"),
        requireNonNull(row.get("origin")), requireNonNull(row.get("status")),
        new TimeWindow(instant(row, "starts_at"), instant(row, "ends_at")),
        new TimeWindow(instant(row, "first"), instant(row, "last")), instant(row, "created_at"),
        row.get("ended_at") == null ? null : instant(row, "ended_at"));
  }

  private static UUID uuid(Map<String, String> row, String column) {
    return UUID.fromString(requireNonNull(row.get(column)));
  }

  private static Instant instant(Map<String, String> row, String column) {
    return java.sql.Timestamp.valueOf(requireNonNull(row.get(column))).toInstant();
  }

  private List<Map<String, String>> rows(String sql) {
    DataSource data = DelegatingDataSource.unwrapDataSource(house.getBean(DataSource.class));
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<Map<String, String>> rows = new ArrayList<>();
      while (row.next()) {
        Map<String, String> values = new HashMap<>();
        for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
          Object value = row.getObject(at);
          if (value != null) values.put(row.getMetaData().getColumnName(at), value.toString());
        }
        rows.add(values);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
