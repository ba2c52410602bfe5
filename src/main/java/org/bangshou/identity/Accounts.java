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

  Accounts(AccountRepository rows, Passwords passwords) {
    this.rows = rows;
    this.passwords = passwords;
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

  /** Replaces the regions in which somebody acts. */
  @Transactional
  public void setScope(UUID accountId, Set<String> regionCodes) {
    rows.setScope(accountId, regionCodes);
  }

  /** Throws {@link InvalidInput} when it is shorter than 8 characters. */
  @Transactional
  public void setPassword(UUID accountId, String password) {
    rows.setPassword(accountId, passwords.hash(checked(password)));
  }

  /** Opens or closes an account. */
  @Transactional
  public void setActive(UUID accountId, boolean active) {
    rows.setActive(accountId, active);
  }

  private static String checked(String password) {
    if (password.length() >= SHORTEST_PASSWORD) return password;
    throw new InvalidInput("password", Flaw.TOO_SHORT, SHORTEST_PASSWORD);
  }
}
