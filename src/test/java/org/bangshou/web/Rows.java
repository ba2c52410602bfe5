package org.bangshou.web;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.bangshou.kernel.Ids;
import org.bangshou.order.Order;

/** Rows of a county put down as they would be after days of work, without doing the work. */
final class Rows {

  private final DataSource data;
  private final String region;
  private final String city;
  private final String rules;

  Rows(DataSource data, String region, String city, String rules) {
    this.data = DelegatingDataSource.unwrapDataSource(data);
    this.region = region;
    this.city = city;
    this.rules = rules;
  }

  UUID commitment(Order order, UUID volunteer, UUID team) {
    Instant start = order.windows().getFirst().start();
    Instant end = start.plus(order.duration());
    return insert(
        """
        INSERT INTO commitment (id, order_id, seat_id, volunteer_id, team_id, region_code, city_code, origin, status,
                                starts_at, ends_at, period, rule_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'TEAM_GRAB', 'ACCEPTED', ?, ?, tstzrange(?, ?), ?)
        """,
        order.id(), order.seats().getFirst().id(), volunteer, team, region, city, start, end, start, end, rules);
  }

  /** The holder asks a colleague to take over. */
  UUID exchange(UUID commitment, UUID holder, UUID colleague) {
    return insert(
        """
        WITH made AS (
          INSERT INTO exchange (id, kind, status, from_id, to_id, given_id, deadline, rule_version)
          VALUES (?, 'HAND_OVER', 'PROPOSED', ?, ?, ?, now() + interval '3 hours', ?)
          RETURNING id, given_id)
        INSERT INTO exchange_commitment (exchange_id, commitment_id, open) SELECT id, given_id, true FROM made
        """,
        holder, colleague, commitment, rules);
  }

  UUID refusal(UUID order, UUID volunteer) {
    return insert(
        "INSERT INTO refusal (id, order_id, volunteer_id, reasons, rule_version) VALUES (?, ?, ?, '[]', ?)",
        order, volunteer, rules);
  }

  UUID run(UUID account) {
    return insert(
        """
        INSERT INTO planning_run (id, region_code, status, horizon_start, horizon_end, seconds, seed, rule_version, requested_by)
        VALUES (?, ?, 'DONE', now(), now() + interval '7 days', 5, 1, ?, ?)
        """,
        region, rules, account);
  }

  UUID proposal(UUID run) {
    return insert(
        """
        INSERT INTO proposal (id, run_id, region_code, status, unassigned_weight, travel_minutes, solution)
        VALUES (?, ?, ?, 'DRAFT', 0, 0, '{}')
        """,
        run, region);
  }

  /** All of one day come at the same moment. */
  UUID hours(UUID volunteer, UUID commitment, int minutes) {
    return insert(
        """
        INSERT INTO hours_entry (id, volunteer_id, commitment_id, minutes, points, kind, rule_version, created_at)
        VALUES (?, ?, ?, ?, 1, 'CORRECTION', ?, date_trunc('day', now()))
        """,
        volunteer, commitment, minutes, rules);
  }

  UUID placement(UUID proposal, UUID order, UUID team) {
    return insert(
        """
        INSERT INTO placement (id, proposal_id, order_id, team_id, starts_at, leg_in_minutes, leg_out_minutes)
        VALUES (?, ?, ?, ?, now() + interval '3 days', 10, 10)
        """,
        proposal, order, team);
  }

  private UUID insert(String sql, Object... values) {
    UUID id = Ids.next();
    try (Connection connection = data.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setObject(1, id);
      for (int at = 0; at < values.length; at++) {
        insert.setObject(at + 2, values[at] instanceof Instant i ? i.atOffset(ZoneOffset.UTC) : values[at]);
      }
      insert.executeUpdate();
      return id;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
