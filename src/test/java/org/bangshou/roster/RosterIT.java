package org.bangshou.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangshou.roster.RosterFixtures.ANJI;
import static org.bangshou.roster.RosterFixtures.DEQING;
import static org.bangshou.roster.RosterFixtures.HUZHOU;
import static org.bangshou.roster.RosterFixtures.LUCHENG;
import static org.bangshou.roster.RosterFixtures.monday;
import static org.bangshou.roster.RosterFixtures.team;
import static org.bangshou.roster.RosterFixtures.volunteer;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.place.Regions;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.Sql;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterIT {

  private final Volunteer electrician = volunteer("V1", DEQING);
  private final Volunteer neighbour = volunteer("V2", ANJI);
  private final Volunteer stranger = volunteer("V3", LUCHENG);
  private ApplicationContext house = ApplicationContext.builder().build();
  private Roster roster;

  @BeforeEach
  void open() {
    house = TestHouse.open();
    roster = house.getBean(Roster.class);
    roster.saveVolunteers(List.of(electrician, neighbour, stranger));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aVolunteerComesBackWhole() {
    Volunteer found = roster.getVolunteer(electrician.id());
    assertThat(found).usingRecursiveComparison().ignoringFields("base").isEqualTo(electrician);
    assertThat(found.base()).isEqualTo(house.getBean(Regions.class).getRegion(DEQING).seat());
    assertThat(roster.findVolunteerByCode("V1")).contains(found);
    assertThat(roster.findVolunteerByCode("V9")).isEmpty();
    assertThatThrownBy(() -> roster.getVolunteer(UUID.randomUUID())).isInstanceOf(NotFound.class);
  }

  @Test
  void aTeamComesBackWholeAndItsMembersKnowIt() {
    Team hands = team("T1", DEQING, Set.of(DEQING, ANJI), electrician, neighbour);
    roster.save(hands);
    assertThat(roster.getTeam(hands.id())).usingRecursiveComparison().ignoringFields("base").isEqualTo(hands);
    assertThat(roster.findTeamByName("服务队T1")).contains(roster.getTeam(hands.id()));
    assertThat(roster.listTeamsOf(neighbour.id())).extracting(Team::code).containsExactly("T1");
    assertThat(roster.getVolunteer(neighbour.id()).teamIds()).containsExactly(hands.id());
    assertThat(roster.getTeam(hands.id()).findLeader()).contains(electrician.id());
  }

  @Test
  void whoServesAScopeLivesThereOrIsInATeamThatDoes() {
    roster.saveTeams(
        List.of(
            team("T1", LUCHENG, Set.of(HUZHOU), stranger),
            team("T2", ANJI, Set.of(ANJI), neighbour),
            team("T3", LUCHENG, Set.of("330000"), stranger)));
    assertThat(roster.listServing(DEQING)).extracting(Volunteer::code).containsExactly("V1", "V3");
    assertThat(roster.listServing(HUZHOU)).extracting(Volunteer::code).containsExactly("V1", "V2", "V3");
    assertThat(roster.listVolunteersOf(HUZHOU)).extracting(Volunteer::code).containsExactly("V1", "V2");
    assertThat(roster.listTeamsServing(DEQING)).extracting(Team::code).containsExactly("T1", "T3");
    assertThat(roster.listTeamsServing(HUZHOU)).extracting(Team::code).containsExactly("T1", "T2", "T3");
    assertThat(roster.listTeamsServing("330900")).extracting(Team::code).containsExactly("T3");
  }

  @Test
  void whoIsNotActiveIsNotAsked() {
    Volunteer retired = withStatus(electrician, VolunteerStatus.RETIRED);
    roster.save(retired);
    assertThat(roster.listServing(DEQING)).isEmpty();
    assertThat(roster.listVolunteersOf(DEQING)).extracting(Volunteer::status).containsExactly(VolunteerStatus.RETIRED);
  }

  @Test
  void thePatternIsReplacedAndTheExceptionStays() {
    TimeWindow away = TimeWindow.of(Instant.parse("2026-11-23T01:00:00Z"), Duration.ofHours(2));
    roster.addException(electrician.id(), new Availability.Once(away, false), "门诊");
    roster.setAvailability(electrician.id(), List.of(monday(9, 12), monday(14, 18)));
    Availability kept = roster.getVolunteer(electrician.id()).availability();
    assertThat(kept.weekly()).containsExactly(monday(9, 12), monday(14, 18));
    assertThat(kept.exceptions()).containsExactly(new Availability.Once(away, false));
    roster.save(electrician);
    assertThat(roster.getVolunteer(electrician.id()).availability().exceptions()).hasSize(1);
  }

  @Test
  void twoChangesOfOnePatternAtATimeAreMadeOneAfterTheOther() throws Exception {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = house.getBean(TransactionOperations.class);
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> second =
          transactions.executeWrite(
              status -> {
                roster.setAvailability(electrician.id(), List.of(monday(9, 12)));
                Future<?> begun = other.submit(() -> roster.setAvailability(electrician.id(), List.of(monday(9, 11))));
                Eventually.within(
                    Duration.ofSeconds(20),
                    "the second waits",
                    () -> !Sql.of(house).ask("SELECT count(*) FROM pg_locks WHERE NOT granted").equals("0"));
                return begun;
              });
      second.get();
    }
    assertThat(roster.getVolunteer(electrician.id()).availability().weekly()).containsExactly(monday(9, 11));
  }

  @Test
  void whatIsWrittenTakesPartInTheCallersTransaction() {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = house.getBean(TransactionOperations.class);
    assertThatThrownBy(
            () ->
                transactions.executeWrite(
                    status -> {
                      roster.save(volunteer("V4", ANJI));
                      assertThat(roster.findVolunteerByCode("V4")).isPresent();
                      throw new IllegalStateException("the caller gave up");
                    }))
        .hasMessage("the caller gave up");
    assertThat(roster.findVolunteerByCode("V4")).isEmpty();
  }

  private static Volunteer withStatus(Volunteer v, VolunteerStatus status) {
    return new Volunteer(
        v.id(), v.code(), v.name(), v.phone(), v.honour(), v.birthYear(), v.regionCode(), v.base(), v.maxKm(),
        v.maxPerWeek(), status, v.hardship(), v.skills(), v.certificates(), v.availability(), v.teamIds());
  }
}
