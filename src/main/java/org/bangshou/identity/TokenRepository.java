package org.bangshou.identity;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Refresh tokens by their hash. All times are the database's own. */
@Singleton
@Connectable
class TokenRepository {

  private static final String BEGIN =
      """
      INSERT INTO refresh_token (hash, family_id, account_id, user_agent, expires_at, family_ends_at)
      VALUES (?, ?, ?, ?, now() + make_interval(secs => ?), now() + make_interval(secs => ?))
      """;

  private static final String LOCK =
      """
      SELECT a.id FROM account a JOIN refresh_token t ON t.account_id = a.id
       WHERE t.hash = ? FOR NO KEY UPDATE OF a
      """;

  private static final String LOCK_FAMILY =
      """
      SELECT id FROM account
       WHERE id IN (SELECT account_id FROM refresh_token WHERE family_id = ?) FOR NO KEY UPDATE
      """;

  private static final String FIND =
      """
      SELECT t.family_id, t.account_id,
             CASE WHEN t.revoked_at IS NOT NULL OR t.expires_at <= now() THEN 'OVER'
                  WHEN t.used_at IS NULL THEN 'FRESH'
                  WHEN t.used_at > now() - make_interval(secs => ?) AND n.used_at IS NULL AND n.hash IS NOT NULL THEN 'JUST_USED'
                  ELSE 'REUSED'
             END AS state
        FROM refresh_token t LEFT JOIN refresh_token n ON n.hash = ?
       WHERE t.hash = ?
      """;

  private static final String USE = "UPDATE refresh_token SET used_at = now() WHERE hash = ?";

  private static final String FOLLOW =
      """
      INSERT INTO refresh_token (hash, family_id, account_id, user_agent, expires_at, family_ends_at)
      SELECT ?, family_id, account_id, user_agent, least(now() + make_interval(secs => ?), family_ends_at), family_ends_at
        FROM refresh_token WHERE hash = ?
      """;

  private static final String SIGNED_IN =
      """
      SELECT t.family_id, max(t.user_agent) AS user_agent, min(t.issued_at) AS since, max(t.issued_at) AS renewed_at
        FROM refresh_token t
       WHERE t.account_id = ? AND t.revoked_at IS NULL
       GROUP BY t.family_id
      HAVING bool_or(t.used_at IS NULL AND t.expires_at > now())
       ORDER BY renewed_at DESC, t.family_id
      """;

  private static final String REVOKE = "UPDATE refresh_token SET revoked_at = now() WHERE revoked_at IS NULL AND ";

  private static final String SWEEP = "DELETE FROM refresh_token WHERE expires_at < now() - make_interval(secs => ?)";

  private final JdbcOperations jdbc;

  TokenRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  void begin(byte[] hash, UUID familyId, UUID accountId, String userAgent, SessionLimits limits) {
    change(BEGIN, hash, familyId, accountId, userAgent, seconds(limits.idle()), seconds(limits.longest()));
  }

  /**
   * Lets one at a time renew or end sessions of the account: what is revoked gains no further token
   * meanwhile. False when there is no such token.
   */
  boolean lock(byte[] hash) {
    return isThere(LOCK, hash);
  }

  /** The same for a family. */
  boolean lockFamily(UUID familyId) {
    return isThere(LOCK_FAMILY, familyId);
  }

  /** @param grace for how long a used token is JUST_USED */
  Optional<TokenRow> find(byte[] hash, byte[] nextHash, Duration grace) {
    return jdbc.prepareStatement(
        FIND,
        ask -> {
          ask.setDouble(1, seconds(grace));
          ask.setBytes(2, nextHash);
          ask.setBytes(3, hash);
          try (ResultSet row = ask.executeQuery()) {
            if (!row.next()) return Optional.empty();
            UUID family = row.getObject("family_id", UUID.class);
            UUID account = row.getObject("account_id", UUID.class);
            return Optional.of(new TokenRow(family, account, TokenRow.State.valueOf(row.getString("state"))));
          }
        });
  }

  /** Uses one up and puts the next of its family in its place. */
  void replace(byte[] hash, byte[] nextHash, SessionLimits limits) {
    change(USE, hash);
    change(FOLLOW, nextHash, seconds(limits.idle()), hash);
  }

  List<SignedIn> listSignedIn(UUID accountId) {
    return jdbc.prepareStatement(
        SIGNED_IN,
        ask -> {
          ask.setObject(1, accountId);
          List<SignedIn> found = new ArrayList<>();
          try (ResultSet row = ask.executeQuery()) {
            while (row.next()) {
              found.add(
                  new SignedIn(
                      row.getObject("family_id", UUID.class),
                      row.getString("user_agent"),
                      row.getTimestamp("since").toInstant(),
                      row.getTimestamp("renewed_at").toInstant()));
            }
          }
          return found;
        });
  }

  void revokeFamily(UUID familyId) {
    change(REVOKE + "family_id = ?", familyId);
  }

  void revokeFamilyOf(byte[] hash) {
    change(REVOKE + "family_id = (SELECT family_id FROM refresh_token WHERE hash = ?)", hash);
  }

  void revokeAllOf(UUID accountId) {
    change(REVOKE + "account_id = ?", accountId);
  }

  /** Forgets those that expired so long ago; answers how many. */
  int deleteExpired(Duration ago) {
    return change(SWEEP, seconds(ago));
  }

  private boolean isThere(String sql, Object key) {
    return jdbc.prepareStatement(
        sql,
        ask -> {
          ask.setObject(1, key);
          try (ResultSet row = ask.executeQuery()) {
            return row.next();
          }
        });
  }

  private int change(String sql, Object... values) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
          return statement.executeUpdate();
        });
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
