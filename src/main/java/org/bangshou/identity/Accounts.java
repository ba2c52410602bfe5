package org.bangshou.identity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.NotFound;

/** The door to accounts: who may log in, as what, and where they act. */
@Singleton
public class Accounts {

  private static final int SHORTEST_PASSWORD = 8;

  private final AccountRepository rows;
  private final Passwords passwords;
  private final TokenRepository tokens;

  Accounts(AccountRepository rows, Passwords passwords, TokenRepository tokens) {
    this.rows = rows;
    this.passwords = passwords;
    this.tokens = tokens;
  }

  /**
   * Nobody when the name or the password is wrong or the account is closed; which of them, nothing tells.
   * Throws a refusal {@code login-busy} when too many log in at once. Holds no connection while it hashes.
   */
  public Optional<Caller> authenticate(String username, String password) {
    Optional<AccountRow> found = rows.findByUsername(username);
    if (found.isEmpty()) {
      passwords.pretend(password);
      return Optional.empty();
    }
    boolean right = passwords.matches(password, found.get().passwordHash());
    return found.filter(row -> right && row.account().active()).map(AccountRow::caller);
  }

  /** Throws {@link NotFound} when there is no such account or it is closed. */
  public Caller getCaller(UUID accountId) {
    return rows.findById(accountId)
        .filter(row -> row.account().active())
        .map(AccountRow::caller)
        .orElseThrow(() -> new NotFound("account", accountId));
  }

  /** All accounts, by username. */
  public List<Account> listAccounts() {
    return rows.listAll().stream().map(AccountRow::account).toList();
  }

  public boolean hasAccounts() {
    return rows.hasAny();
  }

  /**
   * Writes a new account. The password has at least 8 characters.
   *
   * @throws InvalidInput when the password is too short or the username is taken
   */
  @Transactional
  public void createAccount(Account account, String password) {
    String hash = passwords.hash(checked(password));
    if (!rows.create(account, hash)) {
      throw new InvalidInput("username", Flaw.USERNAME_TAKEN, account.username());
    }
    rows.setScope(account.id(), account.scope());
  }

  /**
   * Replaces the regions in which somebody acts. Who is signed in stays so and acts there, and nowhere
   * else, after at most one access token's life: each renewal reads the account anew.
   */
  @Transactional
  public void setScope(UUID accountId, Set<String> regionCodes) {
    rows.setScope(accountId, regionCodes);
  }

  /**
   * Ends all sessions of the account, so that nobody who knew the old password stays for longer than one
   * access token's life. Throws {@link InvalidInput} when the new one is shorter than 8 characters.
   */
  @Transactional
  public void setPassword(UUID accountId, String password) {
    // first the account: whoever renews a session at this moment waits for its row
    rows.setPassword(accountId, passwords.hash(checked(password)));
    tokens.revokeAllOf(accountId);
  }

  /** Opens or closes an account. Closing ends all its sessions: nobody acts with it after one access token's life. */
  @Transactional
  public void setActive(UUID accountId, boolean active) {
    rows.setActive(accountId, active);
    if (!active) tokens.revokeAllOf(accountId);
  }

  private static String checked(String password) {
    if (password.length() >= SHORTEST_PASSWORD) return password;
    throw new InvalidInput("password", Flaw.TOO_SHORT, SHORTEST_PASSWORD);
  }
}
