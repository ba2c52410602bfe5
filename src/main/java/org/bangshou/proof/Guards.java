package org.bangshou.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries, past all the code, to break what the database itself guards. The ledger never asks for such a thing, so a
 * guard that is gone would go unnoticed as long as the ledger makes no mistake.
 */
final class Guards {

  /** The SQL states of what a constraint or a trigger refuses. */
  private static final String INTEGRITY = "23";

  private Guards() {}

  /**
   * @param name kebab-case, as a violation has it
   * @param act what no database of the house may do
   */
  record Guard(String name, String act) {}

  private static final String TAKE =
      """
      INSERT INTO commitment (id, order_id, seat_id, volunteer_id, region_code, city_code, origin, status, starts_at, ends_at,
             period, rule_version)
      """;

  static final List<Guard> ALL =
      List.of(
          new Guard(
              "a-second-holder-of-a-seat",
              TAKE
                  + """
                    SELECT gen_random_uuid(), c.order_id, c.seat_id, v.id, c.region_code, c.city_code, 'GRAB', 'ACCEPTED', c.starts_at,
                           c.ends_at, c.period, c.rule_version
                      FROM commitment c
                      JOIN volunteer v ON NOT EXISTS (SELECT FROM commitment o WHERE o.volunteer_id = v.id AND o.active
                                                         AND (o.period && c.period OR o.order_id = c.order_id))
                     WHERE c.active LIMIT 1
                    """),
          new Guard(
              "a-second-seat-of-an-order-for-one-person",
              TAKE
                  + """
                    SELECT gen_random_uuid(), c.order_id, s.id, c.volunteer_id, c.region_code, c.city_code, 'GRAB', 'ACCEPTED',
                           c.starts_at + interval '1000 days', c.ends_at + interval '1000 days',
                           tstzrange(lower(c.period) + interval '1000 days', upper(c.period) + interval '1000 days'), c.rule_version
                      FROM commitment c
                      JOIN seat s ON s.order_id = c.order_id AND NOT EXISTS (SELECT FROM commitment h WHERE h.seat_id = s.id AND h.active)
                     WHERE c.active LIMIT 1
                    """),
          new Guard(
              "a-person-in-two-places",
              TAKE
                  + """
                    SELECT gen_random_uuid(), s.order_id, s.id, c.volunteer_id, c.region_code, c.city_code, 'GRAB', 'ACCEPTED',
                           c.starts_at, c.ends_at, c.period, c.rule_version
                      FROM commitment c
                      JOIN seat s ON NOT EXISTS (SELECT FROM commitment h WHERE h.active
                                                    AND (h.seat_id = s.id OR h.order_id = s.order_id AND h.volunteer_id = c.volunteer_id))
                     WHERE c.active LIMIT 1
                    """),
          new Guard(
              "a-seat-more-than-the-order-has",
              """
              INSERT INTO seat (id, order_id, number, order_seats, skill, level)
              SELECT gen_random_uuid(), order_id, order_seats + 1, order_seats, skill, level FROM seat LIMIT 1
              """),
          new Guard(
              "a-second-answer-under-a-key",
              """
              INSERT INTO claim_answer (account_id, key, body_hash, answer)
              SELECT account_id, key, 'another question', answer FROM claim_answer LIMIT 1
              """),
          new Guard(
              "a-commitment-by-rules-that-are-not-kept",
              "UPDATE commitment SET rule_version = 'nobody-keeps-this' WHERE id = (SELECT id FROM commitment LIMIT 1)"),
          new Guard("a-change-of-the-audit", "UPDATE audit SET action = 'another' WHERE id = (SELECT min(id) FROM audit)"));

  /** What the database would let pass. It stays as it is; where nothing is there to try on, nothing is found. */
  static List<Violation> findMissing(Connection connection) throws SQLException {
    List<Violation> found = new ArrayList<>();
    for (Guard guard : ALL) {
      if (letsPass(connection, guard)) found.add(new Violation("a-guard-is-missing", "the database would take " + guard.name()));
    }
    return found;
  }

  private static boolean letsPass(Connection connection, Guard guard) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(guard.act()) > 0;
    } catch (SQLException refused) {
      if (refused.getSQLState().startsWith(INTEGRITY)) return false;
      throw refused;
    } finally {
      connection.rollback(before);
    }
  }
}
