package org.bangshou.identity;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

@Singleton
class RequesterRepository {

  private static final String SELECT = "SELECT id, name, kind, region_code, phone FROM requester";

  private static final String CREATE =
      """
      INSERT INTO requester (id, name, kind, region_code, phone)
      SELECT * FROM unnest(?, ?, ?, ?, ?)
      ON CONFLICT (name, region_code) DO NOTHING
      """;

  private final JdbcOperations jdbc;

  RequesterRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  List<Requester> listByIds(Collection<UUID> ids) {
    return list(SELECT + " WHERE id = ANY (?) ORDER BY name, region_code", "uuid", ids);
  }

  List<Requester> listNamed(Collection<String> names) {
    return list(SELECT + " WHERE name = ANY (?) ORDER BY name, region_code", "text", names);
  }

  void create(Collection<Requester> all) {
    jdbc.prepareStatement(
        CREATE,
        add -> {
          add.setArray(1, column(add, "uuid", all, Requester::id));
          add.setArray(2, column(add, "text", all, Requester::name));
          add.setArray(3, column(add, "text", all, r -> r.kind().name()));
          add.setArray(4, column(add, "text", all, Requester::regionCode));
          add.setArray(5, column(add, "text", all, Requester::phone));
          return add.executeUpdate();
        });
  }

  private static Array column(
      PreparedStatement add, String type, Collection<Requester> all, Function<Requester, Object> value)
      throws SQLException {
    return add.getConnection().createArrayOf(type, all.stream().map(value).toArray());
  }

  private List<Requester> list(String sql, String type, Collection<?> keys) {
    return jdbc.prepareStatement(
        sql,
        ask -> {
          ask.setArray(1, ask.getConnection().createArrayOf(type, keys.toArray()));
          List<Requester> found = new ArrayList<>();
          try (ResultSet row = ask.executeQuery()) {
            while (row.next()) found.add(requester(row));
          }
          return found;
        });
  }

  private static Requester requester(ResultSet row) throws SQLException {
    return new Requester(
        row.getObject("id", UUID.class),
        row.getString("name"),
        RequesterKind.valueOf(row.getString("kind")),
        row.getString("region_code"),
        row.getString("phone"));
  }
}
