package org.bangshou.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.planning.PlanningFixtures.ANJI;
import static org.bangshou.planning.PlanningFixtures.DEQING;
import static org.bangshou.planning.PlanningFixtures.HAIRDRESSING;
import static org.bangshou.planning.PlanningFixtures.WUXING;
import static org.bangshou.planning.PlanningFixtures.at;
import static org.bangshou.planning.PlanningFixtures.daily;
import static org.bangshou.planning.PlanningFixtures.id;
import static org.bangshou.planning.PlanningFixtures.order;
import static org.bangshou.planning.PlanningFixtures.scene;
import static org.bangshou.planning.PlanningFixtures.team;
import static org.bangshou.planning.PlanningFixtures.volunteer;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Busy;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-11-24T00:00");

  private final Volunteer anna = volunteer(1).there();
  private final Team hands = team(1000, DEQING, Set.of("330521"), anna);

  @Test
  void theProblemKeepsTheContract() {
    PlanningProblem problem = Snapshot.of(RandomScenes.of(5, 40, 6, 30), "random");
    ContractFiles.check(problem);
    PlanningProblem back = ContractFiles.parseProblem(ContractFiles.json(problem), "random");
    assertThat(back).isEqualTo(problem);
    assertThat(Json.hash(back)).isEqualTo(Json.hash(problem));
  }

  @Test
  void theSameSceneGivesTheSameProblem() {
    assertThat(Snapshot.of(RandomScenes.of(5, 40, 6, 30), "random"))
        .isEqualTo(Snapshot.of(RandomScenes.of(5, 40, 6, 30), "random"));
  }

  @Test
  void randomScenesHavePeopleWhoMayAndPeopleWhoMayNot() {
    PlanningProblem problem = Snapshot.of(RandomScenes.of(5, 40, 6, 30), "random");
    long keys = problem.volunteers().stream().flatMap(v -> v.skills().keySet().stream()).filter(MayKeys::isKey).count();
    assertThat(keys).isBetween(30L, 30L * 40);
  }

  @Test
  void whomARuleWouldRatherSpareHasTheKeyAtALowerLevel() {
    Volunteer aged = volunteer(1).born(1955).from(WUXING).there();
    Volunteer young = volunteer(2).from(WUXING).there();
    Team far = team(1000, WUXING, Set.of("330523"), aged, young);
    var problem = Snapshot.of(scene(List.of(order(1).in(ANJI).open()), List.of(far), List.of(aged, young)), "n");
    assertThat(problem.orders().getFirst().seats().getFirst().skills()).containsEntry("prefer-1", 1);
    assertThat(problem.volunteers()).extracting(v -> v.skills().get("prefer-1")).containsExactly(1, 31);
  }

  @Test
  void onlyTheFreeSeatsAreAskedFor() {
    OpenOrder open =
        order(1).seats(2, HAIRDRESSING, HAIRDRESSING, HAIRDRESSING).held(id(1000), at("2026-11-24T10:00"), 2).open();
    var asked = Snapshot.of(scene(List.of(open), List.of(hands), List.of(anna)), "n").orders().getFirst();
    assertThat(asked.seats()).hasSize(2);
    assertThat(asked.preferredTeam()).isEqualTo(id(1000).toString());
    assertThat(asked.startWindows()).containsExactly(period(10, 10));
  }

  @Test
  void anOrderWithoutFreeSeatsOrStartsIsNotPartOfIt() {
    OpenOrder full = order(1).held(null, at("2026-11-24T10:00"), 1).open();
    OpenOrder late = order(2).when(new TimeWindow(at("2026-11-20T09:00"), at("2026-11-20T17:00"))).open();
    assertThat(Snapshot.of(scene(List.of(full, late), List.of(hands), List.of(anna)), "n").orders()).isEmpty();
  }

  @Test
  void onlyTheHoldingTeamOffersWhatOneTeamHolds() {
    Volunteer ben = volunteer(2).of(id(1001)).there();
    Team flags = team(1001, DEQING, Set.of("330521"), ben);
    OpenOrder held =
        order(1).seats(2, HAIRDRESSING, HAIRDRESSING).forOneTeam().held(id(1001), at("2026-11-24T10:00"), 1).open();
    var problem = Snapshot.of(scene(List.of(held, order(2).open()), List.of(hands, flags), List.of(anna, ben)), "n");
    String function = problem.orders().getFirst().function();
    assertThat(problem.teams().getFirst().functions()).containsExactly("public-benefit").doesNotContain(function);
    assertThat(problem.teams().getLast().functions()).contains("public-benefit", function);
  }

  @Test
  void aPromiseIsAHoleAsWideAsTheLongestWay() {
    var busy = new Busy(id(77), at("2026-11-24T12:00"), new TimeWindow(at("2026-11-24T11:30"), at("2026-11-24T13:30")));
    OpenOrder far = order(1).in(ANJI).open();
    Team wide = team(1000, DEQING, Set.of("330500"), anna);
    var problem = Snapshot.of(scene(List.of(far), List.of(wide), List.of(anna), Map.of(anna.id(), List.of(busy))), "n");
    int way = Places.of(problem).longest(problem.places().stream().map(PlanningProblem.Place::id).toList());
    assertThat(way).isPositive();
    assertThat(available(problem))
        .contains(
            new Period(TUESDAY.withHour(8), TUESDAY.withHour(11).withMinute(30).minusMinutes(way)),
            new Period(TUESDAY.withHour(13).withMinute(30).plusMinutes(way), TUESDAY.withHour(18)));
  }

  @Test
  void aFullWeekIsNoWeek() {
    Volunteer once = volunteer(1).visiting(1).there();
    var busy = new Busy(id(77), at("2026-11-25T12:00"), new TimeWindow(at("2026-11-25T12:00"), at("2026-11-25T13:00")));
    var problem =
        Snapshot.of(scene(List.of(order(1).open()), List.of(hands), List.of(once), Map.of(once.id(), List.of(busy))), "n");
    assertThat(available(problem)).allMatch(p -> !p.start().isBefore(LocalDateTime.parse("2026-11-30T00:00")));
    assertThat(problem.volunteers().getFirst().skills())
        .doesNotContainKey("visits-left-2026-W48")
        .containsEntry("visits-left-2026-W49", 1);
  }

  @Test
  void quietHoursAndEveningsOfOlderPeopleAreNobodysTime() {
    Volunteer young = volunteer(1).free(daily("05:00", "23:30")).there();
    Volunteer old = volunteer(2).born(1940).free(daily("05:00", "23:30")).there();
    Team both = team(1000, DEQING, Set.of("330521"), young, old);
    var problem = Snapshot.of(scene(List.of(order(1).open()), List.of(both), List.of(young, old)), "n");
    assertThat(problem.volunteers().getFirst().available())
        .contains(new Period(TUESDAY.withHour(7), TUESDAY.withHour(21).withMinute(30)));
    assertThat(problem.volunteers().getLast().available()).contains(period(7, 18));
  }

  @Test
  void aTeamIsOutWhileAMemberIsFreeAndOnTheWayBeforeAndAfter() {
    Volunteer early = volunteer(1).free(daily("08:00", "10:00")).there();
    Volunteer late = volunteer(2).free(daily("15:00", "17:00")).there();
    Team both = team(1000, DEQING, Set.of("330521"), early, late);
    var problem = Snapshot.of(scene(List.of(order(1).open()), List.of(both), List.of(early, late)), "n");
    int way = Places.of(problem).longest(problem.places().stream().map(PlanningProblem.Place::id).toList());
    assertThat(problem.teams().getFirst().available())
        .contains(
            new Period(TUESDAY.withHour(8).minusMinutes(way), TUESDAY.withHour(10).plusMinutes(way)),
            new Period(TUESDAY.withHour(15).minusMinutes(way), TUESDAY.withHour(17).plusMinutes(way)));
  }

  @Test
  void fourHundredOrdersFiftyTeamsAndFourHundredPeopleTakeLessThanTwoSecondsOfOneProcessor() {
    Scene big = RandomScenes.of(1, 400, 50, 400);
    IntStream.range(0, 3).forEach(n -> Snapshot.of(RandomScenes.of(n, 100, 10, 100), "warm"));
    var processor = ManagementFactory.getThreadMXBean();
    long began = processor.getCurrentThreadCpuTime();
    assertThat(Snapshot.of(big, "big").orders()).hasSizeGreaterThan(300);
    Duration took = Duration.ofNanos(processor.getCurrentThreadCpuTime() - began);
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }

  private static List<Period> available(PlanningProblem problem) {
    return Objects.requireNonNull(problem.volunteers().getFirst().available());
  }

  private static Period period(int from, int to) {
    return new Period(TUESDAY.withHour(from), TUESDAY.withHour(to));
  }
}
