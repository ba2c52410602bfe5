package org.bangshou.roster;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangshou.place.Point;

/** Reads whole teams in one statement, writes them in one batch a table. */
@Singleton
class TeamRepository {

  /** The regions that share a county with the scope: what lies in it, and what it lies in. */
  static final String TOUCHING =
      """
      SELECT g.code FROM region g
       WHERE g.code = ? OR g.parent_code = ? OR ? = '330000' OR g.code = '330000'
          OR g.code = (SELECT s.parent_code FROM region s WHERE s.code = ?)
      """;

  /** How often {@link #TOUCHING} asks for the scope. */
  static final int TOUCHING_ASKS = 4;

  private static final String SELECT =
      """
      SELECT t.id, t.code, t.name, t.kind, t.region_code, r.lon, r.lat,
             ARRAY(SELECT tr.region_code FROM team_region tr WHERE tr.team_id = t.id) AS regions,
             ARRAY(SELECT m.volunteer_id FROM team_member m JOIN volunteer v ON v.id = m.volunteer_id
                    WHERE m.team_id = t.id ORDER BY v.code) AS members,
             ARRAY(SELECT m.volunteer_id FROM team_member m WHERE m.team_id = t.id AND m.leader) AS leaders
        FROM team t
        JOIN region r ON r.code = t.region_code
      """;

  private static final String BY_ID = SELECT + " WHERE t.id = ANY (?) ORDER BY t.code";
  private static final String BY_NAME = SELECT + " WHERE t.name = ?";
  private static final String ALL = SELECT + " WHERE t.active ORDER BY t.code";

  private static final String SERVING =
      SELECT
          + """
           WHERE t.active AND EXISTS (SELECT 1 FROM team_region s WHERE s.team_id = t.id AND s.region_code IN (
          """
          + TOUCHING
          + ")) ORDER BY t.code";

  private static final String OF =
      SELECT
          + """
           WHERE t.active AND t.id IN (SELECT m.team_id FROM team_member m WHERE m.volunteer_id = ?) ORDER BY t.code
          """;

  private static final String TEAM =
      """
      INSERT INTO team (id, code, name, kind, region_code) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE
         SET code = excluded.code, name = excluded.name, kind = excluded.kind, region_code = excluded.region_code
      """;

  private final JdbcOperations jdbc;
  private final BatchRepository batches;

  TeamRepository(JdbcOperations jdbc, BatchRepository batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  List<Team> listByIds(Collection<UUID> ids) {
    return jdbc.prepareStatement(
        BY_ID,
        ask -> {
          ask.setArray(1, ask.getConnection().createArrayOf("uuid", ids.toArray()));
          return read(ask);
        });
  }

  Optional<Team> findByName(String name) {
    return list(BY_NAME, name).stream().findFirst();
  }

  List<Team> listAll() {
    return list(ALL);
  }

  List<Team> listServing(String scope) {
    return list(SERVING, scope, scope, scope, scope);
  }

  List<Team> listOf(UUID volunteerId) {
    return list(OF, volunteerId);
  }

  void save(Collection<Team> teams) {
    UUID[] ids = teams.stream().map(Team::id).toArray(UUID[]::new);
    batches.each(TEAM, teams, (t, row) -> row.add(t.id(), t.code(), t.name(), t.kind(), t.regionCode()));
    batches.all("DELETE FROM team_region WHERE team_id = ANY (?)", ids);
    batches.all("DELETE FROM team_member WHERE team_id = ANY (?)", ids);
    batches.each(
        "INSERT INTO team_region (team_id, region_code) VALUES (?, ?)",
        teams,
        (t, row) -> {
          for (String code : t.regionCodes()) row.add(t.id(), code);
        });
    batches.each(
        "INSERT INTO team_member (team_id, volunteer_id, leader) VALUES (?, ?, ?)",
        teams,
        (t, row) -> {
          for (Team.Member m : t.members()) row.add(t.id(), m.volunteerId(), m.leader());
        });
  }

  Map<UUID, String> listNotes() {
    return jdbc.prepareStatement(
        "SELECT id, note FROM team WHERE note <> ''",
        ask -> {
          Map<UUID, String> notes = new HashMap<>();
          try (ResultSet row = ask.executeQuery()) {
            while (row.next()) notes.put(row.getObject(1, UUID.class), row.getString(2));
          }
          return notes;
        });
  }

  void saveNotes(Map<UUID, String> notes) {
    batches.each(
        "UPDATE team SET note = ? WHERE id = ? AND note <> ?",
        notes.entrySet(),
        (note, row) -> row.add(note.getValue(), note.getKey(), note.getValue()));
  }

  private List<Team> list(String sql, Object... values) {
    return jdbc.prepareStatement(
        sql,
        ask -> {
          for (int i = 0; i < values.length; i++) ask.setObject(i + 1, values[i]);
          return read(ask);
        });
  }

  private static List<Team> read(PreparedStatement ask) throws SQLException {
    List<Team> found = new ArrayList<>();
    try (ResultSet row = ask.executeQuery()) {
      while (row.next()) found.add(team(row));
    }
    return found;
  }

  private static Team team(ResultSet row) throws SQLException {
    Set<UUID> leaders = Set.of((UUID[]) row.getArray("leaders").getArray());
    return new Team(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("region_code"),
        new Point(row.getDouble("lon"), row.getDouble("lat")),
        Set.of((String[]) row.getArray("regions").getArray()),
        Arrays.stream((UUID[]) row.getArray("members").getArray())
            .map(id -> new Team.Member(id, leaders.contains(id)))
            .toList());
  }
}
