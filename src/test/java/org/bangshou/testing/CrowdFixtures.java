package org.bangshou.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A crowd that logs in and grabs. */
public final class CrowdFixtures {

  private CrowdFixtures() {}

  /**
   * Writes barbers who are always free into a database with the demo in it, past the code. Each has an
   * account of the demo's password, named by the prefix and a number from 1 on.
   */
  public static void barbersWithAccounts(String url, String prefix, int number) throws SQLException {
    String sql =
        """
        INSERT INTO volunteer (id, code, name, phone, honour, birth_year, region_code, max_km, max_per_week)
        SELECT gen_random_uuid(), '%1$s' || n, '甲' || n, '199', '', 1980, '330521', 100, 20 FROM generate_series(1, %2$d) n;
        INSERT INTO volunteer_skill SELECT id, 'barber', 5 FROM volunteer WHERE code LIKE '%1$s%%';
        INSERT INTO availability SELECT id, d, '00:00', '23:59' FROM volunteer, generate_series(1, 7) d WHERE code LIKE '%1$s%%';
        INSERT INTO account (id, username, password_hash, display_name, role, volunteer_id)
        SELECT gen_random_uuid(), v.code, (SELECT password_hash FROM account WHERE username = 'volunteer'), v.name, 'VOLUNTEER', v.id
          FROM volunteer v WHERE v.code LIKE '%1$s%%';
        """
            .formatted(prefix, number);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
