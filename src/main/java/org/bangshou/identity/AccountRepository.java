package org.bangshou.identity;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
@Connectable
class AccountRepository {

  private static final String SELECT =
      """
      SELECT a.id, a.username, a.password_hash, a.display_name, a.role, a.volunteer_id, a.requester_id, a.active,
             coalesce(v.region_code, q.region_code) AS home,
             ARRAY(SELECT s.region_code FROM account_scope s WHERE s.account_id = a.id) AS scope
        FROM account a
        LEFT JOIN volunteer v ON v.id = a.volunteer_id
        LEFT JOIN requester q ON q.id = a.requester_id
      """;

  private static final String CREATE =
      """
      INSERT INTO account (id, username, password_hash, display_name, role, volunteer_id, requester_id, active)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (username) DO NOTHING
      """;

  private static final String SCOPE = "INSERT INTO account_scope (account_id, region_code) SELECT ?, unnest(?)";

  private final JdbcOperations jdbc;

  AccountRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  Optional<AccountRow> findByUsername(String username) {
    return list(SELECT + " WHERE a.username = ?", username).stream().findFirst();
  }

  Optional<AccountRow> findById(UUID id) {
    return list(SELECT + " WHERE a.id = ?", id).stream().findFirst();
  }

  List<AccountRow> listAll() {
    return list(SELECT + " ORDER BY a.username");
  }

  boolean hasAny() {
    return !list(SELECT + " LIMIT 1").isEmpty();
  }

  /** False when the username is taken. */
  boolean create(Account a, String hash) {
    return jdbc.prepareStatement(
        CREATE,
        add -> {
          add.setObject(1, a.id());
          add.setString(2, a.username());
          add.setString(3, hash);
          add.setString(4, a.displayName());
          add.setString(5, a.role().name());
          add.setObject(6, a.volunteerId());
          add.setObject(7, a.requesterId());
          add.setBoolean(8, a.active());
          return add.executeUpdate() == 1;
        });
  }

  void setScope(UUID accountId, Set<String> regionCodes) {
    change("DELETE FROM account_scope WHERE account_id = ?", accountId);
    jdbc.prepareStatement(
        SCOPE,
        add -> {
          add.setObject(1, accountId);
          add.setArray(2, add.getConnection().createArrayOf("text", regionCodes.toArray()));
          return add.executeUpdate();
        });
  }

  void setPassword(UUID accountId, String hash) {
    change("UPDATE account SET password_hash = ? WHERE id = ?", hash, accountId);
  }

  void setActive(UUID accountId, boolean active) {
    change("UPDATE account SET active = ? WHERE id = ?", active, accountId);
  }

  private void change(String sql, Object... values) {
    jdbc.prepareStatement(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
          return statement.executeUpdate();
        });
  }

  private List<AccountRow> list(String sql, Object... values) {
    return jdbc.prepareStatement(
        sql,
        ask -> {
          for (int i = 0; i < values.length; i++) ask.setObject(i + 1, values[i]);
          List<AccountRow> found = new ArrayList<>();
          try (ResultSet row = ask.executeQuery()) {
            while (row.next()) found.add(row(row));
          }
          return found;
        });
  }

  private static AccountRow row(ResultSet row) throws SQLException {
    String home = row.getString("home");
    return new AccountRow(
        new Account(
            row.getObject("id", UUID.class),
            row.getString("username"),
            row.getString("display_name"),
            Role.valueOf(row.getString("role")),
            row.getObject("volunteer_id", UUID.class),
            row.getObject("requester_id", UUID.class),
            Set.of((String[]) row.getArray("scope").getArray()),
            row.getBoolean("active")),
        row.getString("password_hash"),
        home == null ? Set.of() : Set.of(home));
  }
}
