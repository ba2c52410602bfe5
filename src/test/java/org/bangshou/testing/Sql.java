package org.bangshou.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks into a house's database and turns its clock back, past all doors. */
public final class Sql {

  private final DataSource data;

  private Sql(DataSource data) {
    this.data = data;
  }

  public static Sql of(ApplicationContext house) {
    return new Sql(DelegatingDataSource.unwrapDataSource(house.getBean(DataSource.class)));
  }

  /** Answers how many rows. */
  public int change(String sql, Object... values) {
    try (Connection connection = data.getConnection();
        PreparedStatement change = prepared(connection, sql, values)) {
      return change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one value that is asked for, as text. */
  public String ask(String sql, Object... values) {
    try (Connection connection = data.getConnection();
        PreparedStatement ask = prepared(connection, sql, values);
        ResultSet row = ask.executeQuery()) {
      if (!row.next()) throw new IllegalStateException("no row: " + sql);
      return String.valueOf(row.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    return statement;
  }
}
