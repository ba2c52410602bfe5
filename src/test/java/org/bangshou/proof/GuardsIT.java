package org.bangshou.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.barber;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Claim.ClaimKey;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The proof notices each guard of the database that is gone, though the ledger alone makes no mistake. */
class GuardsIT {

  /** How somebody would take each away. */
  private static final Map<String, String> REMOVALS =
      Map.of(
          "a-second-holder-of-a-seat", "DROP INDEX one_holder_per_seat",
          "a-second-seat-of-an-order-for-one-person", "DROP INDEX one_seat_per_person",
          "a-person-in-two-places", "ALTER TABLE commitment DROP CONSTRAINT nobody_in_two_places",
          "a-seat-more-than-the-order-has", "ALTER TABLE seat DROP CONSTRAINT seat_check",
          "a-second-answer-under-a-key", "ALTER TABLE claim_answer DROP CONSTRAINT claim_answer_pkey",
          "a-commitment-by-rules-that-are-not-kept", "ALTER TABLE commitment DROP CONSTRAINT commitment_rule_version_fkey",
          "a-change-of-the-audit", "DROP TRIGGER audit_append_only ON audit");

  private static Scene scene;

  @BeforeAll
  static void somebodyHoldsASeat() {
    scene = Scene.open();
    UUID account = Ids.next();
    scene.get(Accounts.class).createAccount(new Account(account, "holder", "holder", Role.COORDINATOR, null, null, Set.of("330521"), true), "a-password-of-a-test");
    Order order = scene.open(openOrder(seats(2)));
    scene.open(openOrder(seats(1)));
    Volunteer holder = scene.save(barber());
    scene.save(barber());
    scene.ledger().commit(order.id(), Claim.anySeat(holder.id()).under(new ClaimKey(account, "key", "hash")));
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void nothingIsMissingInTheHouseAsItIs() throws SQLException {
    assertThat(missing("")).isEmpty();
    assertThat(scene.ask("SELECT count(*) FROM commitment")).isEqualTo("1");
  }

  @Test
  void eachGuardThatIsGoneIsNamed() throws SQLException {
    assertThat(REMOVALS.keySet()).containsExactlyInAnyOrderElementsOf(Guards.ALL.stream().map(Guards.Guard::name).toList());
    for (var removal : REMOVALS.entrySet()) {
      assertThat(missing(removal.getValue())).containsExactly("the database would take " + removal.getKey());
    }
  }

  private static List<String> missing(String removal) throws SQLException {
    try (Connection connection = scene.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (!removal.isEmpty()) statement.execute(removal);
      List<String> found = Guards.findMissing(connection).stream().map(Violation::sentence).toList();
      connection.rollback();
      return found;
    }
  }
}
