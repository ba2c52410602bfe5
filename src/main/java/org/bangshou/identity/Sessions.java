package org.bangshou.identity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door to those who are signed in. A login begins a family of refresh tokens. Each is good once: it is
 * given up for the next, and for the caller as the database knows them then. So whatever changes about an
 * account holds after at most one access token's life.
 *
 * <p>A token that comes back after it was used was copied by somebody, and the whole family ends, for nobody
 * can tell the thief from the owner. Two tabs that renew at the same instant are no theft: for ten seconds,
 * and only until what came of it is used, a used token gives the very token that it gave before. A thief who
 * is that quick holds no token beside the owner's but the same one; whichever of the two renews it second
 * ends the family.
 */
@Singleton
public class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final int LONGEST_USER_AGENT = 120;

  private final TokenRepository tokens;
  private final AccountRepository accounts;
  private final TokenMaker maker;
  private final SessionLimits limits;

  Sessions(TokenRepository tokens, AccountRepository accounts, TokenMaker maker, SessionLimits limits) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.maker = maker;
    this.limits = limits;
  }

  /** A refresh token for a new session; it is worth nothing until the session {@link #begin begins}. */
  public String newToken() {
    return TokenMaker.first();
  }

  /** What comes of a token when it is used. */
  public String next(String token) {
    return maker.next(token);
  }

  /**
   * Begins a session.
   *
   * @param family none that was there before
   * @param userAgent what the device says of itself; shortened
   */
  @Transactional
  public void begin(UUID family, UUID accountId, String token, String userAgent) {
    String agent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT));
    tokens.begin(TokenMaker.hash(token), family, accountId, agent, limits);
  }

  /** Uses the token up. Nothing when it is unknown or over, the account is closed, or it was used before. */
  @Transactional
  public Optional<Session> renew(String token) {
    byte[] hash = TokenMaker.hash(token);
    if (!tokens.lock(hash)) return Optional.empty();
    String next = maker.next(token);
    TokenRow row = tokens.find(hash, TokenMaker.hash(next), GRACE).orElseThrow();
    return switch (row.state()) {
      case FRESH -> {
        tokens.replace(hash, TokenMaker.hash(next), limits);
        yield session(row, next);
      }
      case JUST_USED -> session(row, next);
      case REUSED -> {
        LOG.warn("A refresh token of account {} came back after it was used; session {} is ended", row.accountId(), row.familyId());
        tokens.revokeFamily(row.familyId());
        yield Optional.empty();
      }
      case OVER -> Optional.empty();
    };
  }

  /** Ends the session that the token belongs to, used or not; an unknown one ends nothing. */
  @Transactional
  public void end(String token) {
    byte[] hash = TokenMaker.hash(token);
    if (tokens.lock(hash)) tokens.revokeFamilyOf(hash);
  }

  /** Ends the session. */
  @Transactional
  public void end(UUID family) {
    if (tokens.lockFamily(family)) tokens.revokeFamily(family);
  }

  /** Where that account is signed in, latest heard of first. */
  @Transactional
  public List<SignedIn> listOf(UUID accountId) {
    return tokens.listSignedIn(accountId);
  }

  /** Ends a session of that account; false when it has no such one. */
  @Transactional
  public boolean endOf(UUID accountId, UUID family) {
    if (listOf(accountId).stream().noneMatch(s -> s.family().equals(family))) return false;
    end(family);
    return true;
  }

  private Optional<Session> session(TokenRow row, String next) {
    return accounts.findById(row.accountId())
        .filter(found -> found.account().active())
        .map(found -> new Session(found.caller(), row.familyId(), next));
  }
}
