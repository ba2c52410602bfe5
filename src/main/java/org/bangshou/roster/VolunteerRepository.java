package org.bangshou.roster;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.roster.KnownVolunteers.Revised;

/** Reads whole volunteers: one statement, whatever their number. */
@Singleton
class VolunteerRepository {

  /** What hangs on a person comes as JSON, so that no row is sent twice. */
  private static final String SELECT =
      """
      SELECT v.id, v.revision, v.code, v.name, v.phone, v.honour, v.birth_year, v.region_code, r.lon, r.lat,
             v.max_km, v.max_per_week, v.status, v.hardship,
             (SELECT jsonb_object_agg(s.skill, s.level)
                FROM volunteer_skill s WHERE s.volunteer_id = v.id) AS skills,
             (SELECT jsonb_agg(jsonb_build_array(c.skill, c.number, c.issuer, c.expires_on)
                               ORDER BY c.skill, c.number)
                FROM certificate c WHERE c.volunteer_id = v.id) AS certificates,
             (SELECT jsonb_agg(jsonb_build_array(a.day_of_week, a.from_time, a.to_time)
                               ORDER BY a.day_of_week, a.from_time)
                FROM availability a WHERE a.volunteer_id = v.id) AS weekly,
             (SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM lower(e.during)) * 1000,
                                                 extract(epoch FROM upper(e.during)) * 1000, e.available)
                               ORDER BY lower(e.during), e.id)
                FROM availability_exception e WHERE e.volunteer_id = v.id) AS exceptions,
             ARRAY(SELECT m.team_id FROM team_member m JOIN team t ON t.id = m.team_id
                    WHERE m.volunteer_id = v.id AND t.active ORDER BY t.code) AS teams
        FROM volunteer v
        JOIN region r ON r.code = v.region_code
      """;

  private static final String BY_ID = SELECT + " WHERE v.id = ANY (?)";
  private static final String REVISIONS = "SELECT id, revision FROM volunteer WHERE id = ANY (?)";

  private static final String BY_CODE = SELECT + " WHERE v.code = ANY (?) ORDER BY v.code";

  private static final String CALLED = SELECT + " WHERE v.code = ? OR starts_with(v.name, ?) ORDER BY v.name, v.code LIMIT 50";

  private static final String LIVING_IN =
      SELECT + " WHERE r.code = ? OR r.parent_code = ? OR ? = '330000' ORDER BY v.code";

  private static final String SERVING =
      SELECT
          + """
           WHERE v.status = 'ACTIVE'
             AND (r.code = ? OR r.parent_code = ? OR ? = '330000'
                  OR v.id IN (SELECT m.volunteer_id
                                FROM team_member m
                                JOIN team t ON t.id = m.team_id
                                JOIN team_region tr ON tr.team_id = t.id
                               WHERE t.active AND tr.region_code IN (
          """
          + TeamRepository.TOUCHING
          + ")) ) ORDER BY v.code";

  private static final String ENDING =
      """
      SELECT v.id, v.code, v.name, v.region_code, c.skill, c.number, c.issuer, c.expires_on
        FROM certificate c
        JOIN volunteer v ON v.id = c.volunteer_id
        JOIN region r ON r.code = v.region_code
       WHERE c.expires_on BETWEEN ? AND ? AND v.status = 'ACTIVE'
         AND (r.code = ? OR r.parent_code = ? OR ? = '330000')
         AND NOT EXISTS (SELECT FROM certificate l
                          WHERE l.volunteer_id = c.volunteer_id AND l.skill = c.skill AND l.expires_on > c.expires_on)
       ORDER BY c.expires_on, v.code, c.skill, c.number LIMIT 200
      """;

  private final JdbcOperations jdbc;

  VolunteerRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** With their revisions, in no order. */
  List<Revised> listByIds(Collection<UUID> ids) {
    return jdbc.prepareStatement(
        BY_ID,
        ask -> {
          ask.setArray(1, ask.getConnection().createArrayOf("uuid", ids.toArray()));
          List<Revised> found = new ArrayList<>();
          try (ResultSet row = ask.executeQuery()) {
            while (row.next()) found.add(new Revised(row.getLong("revision"), VolunteerRow.read(row)));
          }
          return found;
        });
  }

  /** Those that exist. */
  Map<UUID, Long> listRevisions(Collection<UUID> ids) {
    return revisions(REVISIONS, ids);
  }

  /** Locks them, always in the order of their ids, so that nobody waits in a ring. */
  Map<UUID, Long> lockRevisions(Collection<UUID> ids) {
    return revisions(REVISIONS + " ORDER BY id FOR NO KEY UPDATE", ids);
  }

  private Map<UUID, Long> revisions(String sql, Collection<UUID> ids) {
    return jdbc.prepareStatement(
        sql,
        ask -> {
          ask.setArray(1, ask.getConnection().createArrayOf("uuid", ids.toArray()));
          Map<UUID, Long> found = new HashMap<>();
          try (ResultSet row = ask.executeQuery()) {
            while (row.next()) found.put(row.getObject("id", UUID.class), row.getLong("revision"));
          }
          return found;
        });
  }

  List<Volunteer> listByCodes(Collection<String> codes) {
    return jdbc.prepareStatement(
        BY_CODE,
        ask -> {
          ask.setArray(1, ask.getConnection().createArrayOf("text", codes.toArray()));
          return read(ask);
        });
  }

  List<Volunteer> listCalled(String text) {
    return jdbc.prepareStatement(CALLED, ask -> readFor(ask, text, 2));
  }

  List<Volunteer> listLivingIn(String scope) {
    return jdbc.prepareStatement(LIVING_IN, ask -> readFor(ask, scope, 3));
  }

  List<Volunteer> listServing(String scope) {
    return jdbc.prepareStatement(SERVING, ask -> readFor(ask, scope, 3 + TeamRepository.TOUCHING_ASKS));
  }

  List<EndingCertificate> listEndingCertificates(String scope, LocalDate from, LocalDate until) {
    return jdbc.prepareStatement(
        ENDING,
        ask -> {
          ask.setObject(1, from);
          ask.setObject(2, until);
          for (int at = 3; at <= 5; at++) ask.setString(at, scope);
          List<EndingCertificate> found = new ArrayList<>();
          try (ResultSet row = ask.executeQuery()) {
            while (row.next()) {
              found.add(
                  new EndingCertificate(
                      row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), row.getString("region_code"),
                      new Certificate(
                          row.getString("skill"), row.getString("number"), row.getString("issuer"),
                          row.getObject("expires_on", LocalDate.class))));
            }
          }
          return found;
        });
  }

  private static List<Volunteer> readFor(PreparedStatement ask, String text, int times) throws SQLException {
    for (int i = 1; i <= times; i++) ask.setString(i, text);
    return read(ask);
  }

  private static List<Volunteer> read(PreparedStatement ask) throws SQLException {
    List<Volunteer> found = new ArrayList<>();
    try (ResultSet row = ask.executeQuery()) {
      while (row.next()) found.add(VolunteerRow.read(row));
    }
    return found;
  }
}
