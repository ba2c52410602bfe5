package org.bangshou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.NotFound;
import org.bangshou.roster.Roster;
import org.bangshou.roster.RosterFixtures;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsIT {

  private static final String PASSWORD = "one for all";
  private ApplicationContext house;
  private Accounts accounts;
  private Requesters requesters;

  @BeforeAll
  void open() {
    house = TestHouse.open();
    accounts = house.getBean(Accounts.class);
    requesters = house.getBean(Requesters.class);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void aCoordinatorActsWhereTheirScopeSays() {
    Account account = coordinator("coord.a", Set.of("330500", "330302"));
    accounts.createAccount(account, PASSWORD);
    assertThat(accounts.authenticate("coord.a", PASSWORD))
        .hasValueSatisfying(c -> assertThat(c.regionCodes()).containsExactlyInAnyOrder("330500", "330302"));
    accounts.setScope(account.id(), Set.of("330000"));
    assertThat(accounts.getCaller(account.id()).regionCodes()).containsExactly("330000");
    assertThat(accounts.hasAccounts()).isTrue();
  }

  @Test
  void neitherAWrongNameNorAWrongPasswordNorAClosedAccountGetsIn() {
    Account account = coordinator("coord.b", Set.of("330500"));
    accounts.createAccount(account, PASSWORD);
    assertThat(accounts.authenticate("nobody", PASSWORD)).isEmpty();
    assertThat(accounts.authenticate("coord.b", "one for none")).isEmpty();
    accounts.setActive(account.id(), false);
    assertThat(accounts.authenticate("coord.b", PASSWORD)).isEmpty();
    assertThatThrownBy(() -> accounts.getCaller(account.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void aChangedPasswordReplacesTheOldOne() {
    Account account = coordinator("coord.c", Set.of("330500"));
    accounts.createAccount(account, PASSWORD);
    accounts.setPassword(account.id(), "all for one");
    assertThat(accounts.authenticate("coord.c", PASSWORD)).isEmpty();
    assertThat(accounts.authenticate("coord.c", "all for one")).isPresent();
  }

  @Test
  void aTakenNameAndAShortPasswordAreRefused() {
    accounts.createAccount(coordinator("coord.d", Set.of()), PASSWORD);
    assertThatThrownBy(() -> accounts.createAccount(coordinator("coord.d", Set.of()), PASSWORD))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coord.d");
    assertThatThrownBy(() -> accounts.createAccount(coordinator("coord.e", Set.of()), "short"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> coordinator("No Such Name", Set.of())).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aVolunteerActsInTheCountyWhereTheyLive() {
    Volunteer volunteer = RosterFixtures.volunteer("V77", RosterFixtures.DEQING);
    house.getBean(Roster.class).save(volunteer);
    UUID id = Ids.next();
    accounts.createAccount(new Account(id, "shen", "沈", Role.LEADER, volunteer.id(), null, Set.of(), true), PASSWORD);
    assertThat(accounts.getCaller(id).regionCodes()).containsExactly(RosterFixtures.DEQING);
    assertThat(accounts.getCaller(id).findVolunteer()).contains(volunteer.id());
  }

  @Test
  void aRequesterIsKnownByNameAndCounty() {
    Requester mill = requester("某纺织企业", "330502");
    Requester same = requester("某纺织企业", "330503");
    requesters.createRequesters(List.of(mill, same));
    requesters.createRequester(requester("某纺织企业", "330502"));
    assertThat(requesters.findRequester("某纺织企业", "330502")).contains(mill);
    assertThat(requesters.listRequestersNamed(Set.of("某纺织企业"))).containsExactly(mill, same);
    assertThat(requesters.getRequester(same.id())).isEqualTo(same);
    UUID id = Ids.next();
    accounts.createAccount(new Account(id, "mill", "厂", Role.REQUESTER, null, mill.id(), Set.of(), true), PASSWORD);
    assertThat(accounts.getCaller(id).regionCodes()).containsExactly("330502");
  }

  private static Account coordinator(String username, Set<String> scope) {
    return new Account(Ids.next(), username, "协调员", Role.COORDINATOR, null, null, scope, true);
  }

  private static Requester requester(String name, String regionCode) {
    return new Requester(Ids.next(), name, RequesterKind.ENTERPRISE, regionCode, "");
  }
}
