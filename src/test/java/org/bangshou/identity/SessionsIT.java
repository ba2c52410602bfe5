package org.bangshou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bangshou.kernel.Ids;
import org.bangshou.testing.Sql;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsIT {

  private ApplicationContext house;
  private Sessions sessions;
  private Accounts accounts;
  private Sql sql;
  private UUID account;
  private int names;

  @BeforeAll
  void open() {
    house = TestHouse.open();
    sessions = house.getBean(Sessions.class);
    accounts = house.getBean(Accounts.class);
    sql = Sql.of(house);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void somebody() {
    account = Ids.next();
    accounts.createAccount(
        new Account(account, "somebody-" + ++names, "某人", Role.COORDINATOR, null, null, Set.of("330500"), true), "a-password");
  }

  @Test
  void aTokenIsGoodOnceAndGivesTheNext() {
    String first = signedIn();
    Session second = renewed(first);
    Session third = renewed(second.refreshToken());
    assertThat(List.of(first, second.refreshToken(), third.refreshToken())).doesNotHaveDuplicates();
    assertThat(third.family()).isEqualTo(second.family());
    assertThat(third.caller().accountId()).isEqualTo(account);
  }

  @Test
  void aTokenThatComesBackEndsTheWholeFamily() {
    String first = signedIn();
    String second = renewed(first).refreshToken();
    elevenSecondsPass();
    assertThat(sessions.renew(first)).isEmpty();
    assertThat(sessions.renew(second)).as("the owner's, or the thief's").isEmpty();
  }

  @Test
  void twoTabsAtTheSameInstantGetTheSameNextToken() {
    String first = signedIn();
    List<Optional<Session>> tabs = atOnce(IntStream.range(0, 8).<Callable<Optional<Session>>>mapToObj(i -> () -> sessions.renew(first)).toList());
    assertThat(tabs).allMatch(Optional::isPresent);
    assertThat(tabs).map(tab -> tab.orElseThrow().refreshToken()).containsOnly(sessions.next(first));
    assertThat(sessions.renew(sessions.next(first))).isPresent();
  }

  @Test
  void aThiefWithinTheGraceHoldsNoTokenBesideTheOwners() {
    String first = signedIn();
    String owners = renewed(first).refreshToken();
    String thiefs = renewed(first).refreshToken();
    String kept = renewed(thiefs).refreshToken();
    elevenSecondsPass();
    assertThat(sessions.renew(owners)).isEmpty();
    assertThat(sessions.renew(kept)).as("the thief is out as soon as the owner comes").isEmpty();
  }

  @Test
  void theGraceEndsWhenWhatCameOfTheTokenIsUsed() {
    String first = signedIn();
    String third = renewed(renewed(first).refreshToken()).refreshToken();
    assertThat(sessions.renew(first)).isEmpty();
    assertThat(sessions.renew(third)).isEmpty();
  }

  @Test
  void oneDeviceThatIsSignedOutLeavesTheOthers() {
    String phone = signedIn();
    String desktop = signedIn();
    sessions.end(renewed(phone).family());
    assertThat(sessions.renew(sessions.next(phone))).isEmpty();
    String nextOfDesktop = renewed(desktop).refreshToken();
    sessions.end(desktop);
    assertThat(sessions.renew(nextOfDesktop)).as("ended by a token used before").isEmpty();
  }

  @Test
  void aSignOutBesideARenewalLeavesNoTokenBehind() {
    for (int i = 0; i < 25; i++) {
      String token = signedIn();
      atOnce(List.of(() -> sessions.renew(token), () -> {
        sessions.end(token);
        return Optional.empty();
      }));
      assertThat(sessions.renew(sessions.next(token))).isEmpty();
    }
  }

  @Test
  void aClosedAccountCannotRenew() {
    String token = signedIn();
    accounts.setActive(account, false);
    assertThat(sessions.renew(token)).isEmpty();
    accounts.setActive(account, true);
    assertThat(sessions.renew(token)).as("opened again, one signs in again").isEmpty();
  }

  @Test
  void aNewPasswordEndsEverySession() {
    List<String> devices = List.of(signedIn(), signedIn());
    accounts.setPassword(account, "another-password");
    assertThat(devices).allSatisfy(token -> assertThat(sessions.renew(token)).isEmpty());
  }

  @Test
  void aNewScopeArrivesWithTheNextRenewal() {
    String token = signedIn();
    accounts.setScope(account, Set.of("330300"));
    assertThat(renewed(token).caller().regionCodes()).containsExactly("330300");
  }

  @Test
  void aSessionEndsWhenItIsNotUsed() {
    String token = signedIn();
    sql.change("UPDATE refresh_token SET issued_at = now() - interval '31 days', expires_at = now() - interval '1 second' WHERE account_id = ?", account);
    assertThat(sessions.renew(token)).isEmpty();
  }

  @Test
  void aSessionEndsSomeDayHoweverMuchItIsUsed() {
    String token = signedIn();
    sql.change("UPDATE refresh_token SET expires_at = now() + interval '1 hour', family_ends_at = now() + interval '1 hour' WHERE account_id = ?", account);
    renewed(token);
    assertThat(sql.ask("SELECT count(*) FROM refresh_token WHERE account_id = ? AND expires_at = family_ends_at", account)).isEqualTo("2");
  }

  @Test
  void ofATokenOnlyTheHashIsKept() {
    String token = sessions.newToken();
    sessions.begin(Ids.next(), account, token, "Firefox".repeat(50));
    assertThat(sql.ask("SELECT count(*) FROM refresh_token WHERE hash = sha256(convert_to(?, 'UTF8'))", token)).isEqualTo("1");
    assertThat(sql.ask("SELECT row_to_json(t)::text FROM refresh_token t WHERE account_id = ?", account)).doesNotContain(token);
    assertThat(sql.ask("SELECT length(user_agent) FROM refresh_token WHERE account_id = ?", account)).isEqualTo("120");
  }

  @Test
  void aTokenThatNobodyGaveOutIsWorthNothing() {
    assertThat(sessions.renew(sessions.newToken())).isEmpty();
    assertThat(sessions.renew("")).isEmpty();
  }

  @Test
  void whatExpiredLongAgoIsForgottenAndNothingElse() {
    String old = signedIn();
    sql.change("UPDATE refresh_token SET issued_at = now() - interval '40 days', expires_at = now() - interval '8 days' WHERE account_id = ?", account);
    String young = signedIn();
    house.getBean(SessionClock.class).sweep();
    assertThat(sql.ask("SELECT count(*) FROM refresh_token WHERE account_id = ?", account)).isEqualTo("1");
    assertThat(sessions.renew(old)).isEmpty();
    assertThat(sessions.renew(young)).isPresent();
  }

  private String signedIn() {
    String token = sessions.newToken();
    sessions.begin(Ids.next(), account, token, "a phone");
    return token;
  }

  private Session renewed(String token) {
    return sessions.renew(token).orElseThrow();
  }

  private void elevenSecondsPass() {
    assertThat(sql.change("UPDATE refresh_token SET used_at = used_at - interval '11 seconds' WHERE account_id = ?", account)).isPositive();
  }

  private static <T> List<T> atOnce(List<Callable<T>> acts) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(acts).stream().map(Future::resultNow).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
