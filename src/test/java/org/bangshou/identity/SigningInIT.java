package org.bangshou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bangshou.kernel.Ids;
import org.bangshou.testing.RealServers;
import org.bangshou.testing.Sql;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInIT {

  private static final String PASSWORD = "one for all";
  private static final String WRONG = "one for none";
  private static final String NO_REDIS = "redis://localhost:1?timeout=300ms";

  private final String database = RealServers.freshDatabase();
  private ApplicationContext house;
  private SigningIn signingIn;
  private Sql sql;
  private String name = "";
  private int names;

  @BeforeAll
  void open() {
    house = TestHouse.open(Map.of("datasources.default.url", database));
    signingIn = house.getBean(SigningIn.class);
    sql = Sql.of(house);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void somebody() {
    name = "somebody-" + ++names;
    house.getBean(Accounts.class)
        .createAccount(new Account(Ids.next(), name, "某人", Role.COORDINATOR, null, null, Set.of("330500"), true), PASSWORD);
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordWaits() {
    fail(5, address(1));
    assertThat(refused(PASSWORD, address(1))).isLessThanOrEqualTo(Duration.ofSeconds(1));
    aMinutePasses();
    assertThat(signingIn.signIn(name, PASSWORD, address(1))).isPresent();
  }

  @Test
  void aRightPasswordClearsTheCount() {
    for (int day = 0; day < 3; day++) {
      fail(4, address(2));
      assertThat(signingIn.signIn(name, PASSWORD, address(2))).isPresent();
    }
  }

  @Test
  void theWaitGrowsToAMinuteAndNoFurther() {
    fail(5, address(3));
    Duration first = refused(WRONG, address(3));
    for (int more = 0; more < 8; more++) {
      aMinutePasses();
      fail(1, address(3));
    }
    assertThat(refused(WRONG, address(3))).isGreaterThan(first).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
  }

  @Test
  void whoHasToWaitDoesNotWaitLongerForTryingAgain() {
    fail(8, address(4));
    Duration first = refused(WRONG, address(4));
    for (int i = 0; i < 5; i++) assertThat(refused(WRONG, address(4))).isLessThanOrEqualTo(first);
  }

  @Test
  void whoGuessesElsewhereKeepsNobodyOutAtTheirUsualPlace() {
    assertThat(signingIn.signIn(name, PASSWORD, address(5))).isPresent();
    fail(9, address(6));
    assertThat(refused(PASSWORD, address(6))).isPositive();
    assertThat(refused(PASSWORD, address(7))).as("guessing from many addresses").isPositive();
    assertThat(signingIn.signIn(name, PASSWORD, address(5))).isPresent();
  }

  @Test
  void atTheUsualPlaceOneGuessesNoFasterThanElsewhere() {
    assertThat(signingIn.signIn(name, PASSWORD, address(8))).isPresent();
    fail(5, address(8));
    assertThat(refused(WRONG, address(8))).isPositive();
  }

  @Test
  void oneAddressCannotTryManyNames() {
    for (int i = 0; i < 50; i++) assertThat(signingIn.signIn("nobody-" + i, WRONG, address(9))).isEmpty();
    assertThat(refused(PASSWORD, address(9))).isPositive();
    assertThat(signingIn.signIn(name, PASSWORD, address(10))).isPresent();
  }

  @Test
  void manyTriesAtOnceSlipThroughNoMoreThanOneAfterTheOther() throws InterruptedException {
    List<Callable<Boolean>> tries =
        IntStream.range(0, 30).<Callable<Boolean>>mapToObj(i -> () -> signingIn.signIn(name, WRONG, address(11)).isPresent()).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long lookedAt = threads.invokeAll(tries).stream().filter(t -> t.state() == java.util.concurrent.Future.State.SUCCESS).count();
      // one more when the first second is over before the last try has come
      assertThat(lookedAt).isBetween(5L, 6L);
    }
  }

  @Test
  void whatIsCountedOnOneNodeHoldsOnTheOthersWithRedisAway() {
    fail(5, address(12));
    Map<String, Object> elsewhere = Map.of("datasources.default.url", database, "redis.uri", NO_REDIS);
    sql.change("UPDATE login_count SET closed_until = clock_timestamp() + interval '40 seconds' WHERE closed_until > clock_timestamp()");
    try (ApplicationContext other = TestHouse.open(elsewhere)) {
      SigningIn there = other.getBean(SigningIn.class);
      assertThat(catchThrowableOfType(TooManyTries.class, () -> there.signIn(name, PASSWORD, address(12)))).isNotNull();
    }
  }

  @Test
  void failuresAreForgottenNamesAndAddressesAreNeverWritten() {
    fail(1, address(13));
    assertThat(sql.ask("SELECT string_agg(l::text, ' ') FROM login_count l")).doesNotContain(name, address(13));
    sql.change("UPDATE login_count SET counted_at = now() - interval '2 hours' WHERE NOT familiar");
    house.getBean(SessionClock.class).sweep();
    assertThat(sql.ask("SELECT count(*) FROM login_count WHERE NOT familiar")).isEqualTo("0");
  }

  private void fail(int times, String address) {
    for (int i = 0; i < times; i++) {
      if (i >= 5) aMinutePasses();
      assertThat(signingIn.signIn(name, WRONG, address)).isEmpty();
    }
  }

  private Duration refused(String password, String address) {
    TooManyTries wait = catchThrowableOfType(TooManyTries.class, () -> signingIn.signIn(name, password, address));
    assertThat(wait).isNotNull();
    return wait.waiting();
  }

  /** For whoever waits; what failed is not forgotten. */
  private void aMinutePasses() {
    sql.change("UPDATE login_count SET closed_until = closed_until - interval '1 minute'");
  }

  private static String address(int last) {
    return "192.0.2." + last;
  }
}
