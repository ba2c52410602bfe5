package org.bangshou.identity;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.Duration;

/** Failed logins by the hash of whom they are counted for. All times are the database's own. */
@Singleton
@Connectable
class LoginCountRepository {

  private static final String KNOW = "INSERT INTO login_count (subject) VALUES (?) ON CONFLICT DO NOTHING";

  private static final String LOCK =
      """
      SELECT level, extract(epoch FROM clock_timestamp() - counted_at) AS elapsed,
             extract(epoch FROM closed_until - clock_timestamp()) AS closed
        FROM login_count WHERE subject = ? FOR UPDATE
      """;

  private static final String COUNT =
      """
      UPDATE login_count
         SET level = ?, counted_at = clock_timestamp(), closed_until = clock_timestamp() + make_interval(secs => ?)
       WHERE subject = ?
      """;

  private static final String TAKE_BACK =
      """
      UPDATE login_count SET level = greatest(0, level - 1), closed_until = least(closed_until, clock_timestamp())
       WHERE subject = ?
      """;

  private static final String CLEAR = "UPDATE login_count SET level = 0, closed_until = clock_timestamp() WHERE subject = ?";

  private static final String WELCOME =
      """
      INSERT INTO login_count (subject, familiar) VALUES (?, true)
      ON CONFLICT (subject) DO UPDATE SET level = 0, counted_at = clock_timestamp(), closed_until = clock_timestamp()
      """;

  private static final String SWEEP =
      """
      DELETE FROM login_count
       WHERE counted_at < now() - CASE WHEN familiar THEN interval '180 days' ELSE interval '1 hour' END
      """;

  private final JdbcOperations jdbc;

  LoginCountRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** @param closed how long no try is looked at; negative or zero when one is */
  record Standing(double level, Duration elapsed, Duration closed) {}

  boolean isFamiliar(byte[] subject) {
    return jdbc.prepareStatement(
        "SELECT 1 FROM login_count WHERE subject = ?",
        ask -> {
          ask.setBytes(1, subject);
          try (ResultSet row = ask.executeQuery()) {
            return row.next();
          }
        });
  }

  /** Held until the transaction ends. */
  Standing lock(byte[] subject) {
    change(KNOW, subject);
    return jdbc.prepareStatement(
        LOCK,
        ask -> {
          ask.setBytes(1, subject);
          try (ResultSet row = ask.executeQuery()) {
            row.next();
            return new Standing(row.getDouble("level"), seconds(row.getDouble("elapsed")), seconds(row.getDouble("closed")));
          }
        });
  }

  void count(byte[] subject, double level, Duration wait) {
    change(COUNT, level, (double) wait.toSeconds(), subject);
  }

  /** One failure less, and open again as it was before it. */
  void takeBack(byte[] subject) {
    change(TAKE_BACK, subject);
  }

  void clear(byte[] subject) {
    change(CLEAR, subject);
  }

  /** From here that person has logged in: no failures, and from now on counted apart. */
  void welcome(byte[] subject) {
    change(WELCOME, subject);
  }

  /** Answers how many. */
  int deleteForgiven() {
    return change(SWEEP);
  }

  private int change(String sql, Object... values) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
          return statement.executeUpdate();
        });
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
