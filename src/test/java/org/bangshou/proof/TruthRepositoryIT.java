package org.bangshou.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.barber;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Outcome;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With every guard of the tables taken away, each truth is broken once and seen. */
class TruthRepositoryIT {

  /** Writes the one commitment that there is once more: for that person, on that seat. */
  private static final String COPY =
      """
      INSERT INTO commitment (id, order_id, seat_id, volunteer_id, region_code, city_code, origin, status, starts_at, ends_at,
             period, rule_version, created_at)
      SELECT gen_random_uuid(), order_id, '%s', '%s', region_code, city_code, origin, status, starts_at, ends_at, period,
             rule_version, created_at
        FROM commitment WHERE id = '{commitment}';
      """;

  private static final String WAIT =
      "INSERT INTO waitlist (order_id, volunteer_id, status, rule_version) SELECT order_id, '%s', '%s', rule_version FROM commitment;";

  private static final Map<String, String> BREAKS =
      Map.ofEntries(
          Map.entry("one-holder-per-seat", COPY.formatted("{seat}", "{berta}")),
          Map.entry("one-seat-per-person", COPY.formatted("{other}", "{anna}")),
          Map.entry("nobody-in-two-places", COPY.formatted("{other}", "{anna}")),
          Map.entry("no-more-holders-than-seats", COPY.formatted("{seat}", "{berta}") + COPY.formatted("{other}", "{berta}")),
          Map.entry("a-commitment-names-its-rules", "UPDATE commitment SET rule_version = 'made-up'"),
          Map.entry("an-order-counts-its-holders", "UPDATE service_order SET status = 'FILLED'"),
          Map.entry("all-of-an-order-come-at-its-start", "UPDATE service_order SET starts_at = starts_at + interval '1 hour'"),
          Map.entry("who-holds-does-not-wait", WAIT.formatted("{anna}", "WAITING")),
          Map.entry("nobody-waits-twice", WAIT.formatted("{berta}", "WAITING").repeat(2)),
          Map.entry(
              "nobody-waits-for-what-is-over",
              WAIT.formatted("{berta}", "WAITING") + "UPDATE service_order SET status = 'CANCELLED'"),
          Map.entry("a-promotion-is-an-offer", WAIT.formatted("{berta}", "PROMOTED")),
          Map.entry("news-of-every-seat-taken", "DELETE FROM outbox"),
          Map.entry("news-of-every-end", "UPDATE commitment SET status = 'GIVEN_BACK', ended_at = now()"));

  private static Scene scene;
  private static EvidenceRepository database;

  private Map<String, String> names;

  @BeforeAll
  static void openWithoutGuards() throws SQLException {
    scene = Scene.open();
    try (Connection connection = scene.connect()) {
      database = new EvidenceRepository(connection.getMetaData().getURL());
    }
    database.run(
        """
        DROP INDEX one_holder_per_seat, one_seat_per_person, one_place_in_the_queue;
        ALTER TABLE commitment DROP CONSTRAINT nobody_in_two_places, DROP CONSTRAINT commitment_rule_version_fkey;
        """);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @BeforeEach
  void oneOfTwoSeatsIsTaken() {
    database.run("TRUNCATE service_order, outbox CASCADE");
    Order order = scene.open(openOrder(seats(2)));
    Volunteer anna = scene.save(barber());
    var granted = (Outcome.Granted) scene.ledger().commit(order.id(), Claim.anySeat(anna.id()));
    names =
        Map.of(
            "{commitment}", granted.commitment().id().toString(),
            "{seat}", granted.commitment().seatId().toString(),
            "{other}", order.seats().stream().filter(s -> !s.id().equals(granted.commitment().seatId())).findFirst().orElseThrow().id().toString(),
            "{anna}", anna.id().toString(),
            "{berta}", scene.save(barber()).id().toString());
  }

  @Test
  void whatIsWholeIsNotReported() {
    assertThat(database.findBroken()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("truths")
  void aBrokenTruthIsSeen(String truth) {
    String sql = String.valueOf(BREAKS.get(truth));
    for (Map.Entry<String, String> name : names.entrySet()) sql = sql.replace(name.getKey(), name.getValue());
    database.run(sql);
    assertThat(database.findBroken()).extracting(Violation::check).contains(truth);
  }

  @Test
  void everyTruthIsBrokenHere() {
    List<String> all = truths().toList();
    assertThat(BREAKS.keySet()).containsExactlyInAnyOrderElementsOf(all);
  }

  static Stream<String> truths() {
    return TruthRepository.ALL.stream().map(TruthRepository.Truth::name);
  }
}
