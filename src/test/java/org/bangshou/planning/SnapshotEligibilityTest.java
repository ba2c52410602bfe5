package org.bangshou.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Seat;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the solver may assign to somebody is what the one eligibility function allows. */
class SnapshotEligibilityTest {

  private static final Duration STEP = Duration.ofMinutes(15);

  /** What the problem says by calendars, or what the whole plan decides. */
  private static final Set<String> CALENDAR =
      Set.of("not-available", "time-conflict", "quiet-hours", "no-evening-for-age", "weekly-limit");

  static Stream<Scene> scenes() {
    return LongStream.range(0, 40).mapToObj(seed -> RandomScenes.of(seed, 12, 5, 24));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void aSeatIsForExactlyThoseWhomTheRulesAllowAtEveryStart(Scene scene) {
    var reader = new Reader(scene);
    for (OpenOrder open : scene.orders().stream().filter(OpenOrder::isLeft).toList()) {
      for (Seat seat : open.free()) {
        for (Volunteer person : scene.volunteers().values()) {
          List<Team> asked = reader.askedTeamsOf(person, open);
          boolean allowed = !asked.isEmpty() && asked.stream().allMatch(t -> reader.isAllowed(person, t, open, seat));
          assertThat(reader.mayTake(person, open, seat)).as("%s on %s", person.code(), seat).isEqualTo(allowed);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void aTeamThatTheProblemKeepsAwayIsOneThatTheRulesKeepAway(Scene scene) {
    var reader = new Reader(scene);
    for (OpenOrder open : scene.orders().stream().filter(OpenOrder::isLeft).toList()) {
      for (Team team : scene.teams()) {
        if (reader.isOffered(team, open)) continue;
        for (Volunteer member : scene.membersOf(team)) {
          assertThat(open.free()).noneMatch(seat -> reader.isAllowed(member, team, open, seat));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void whoIsFreeInTheProblemIsFreeByTheRules(Scene scene) {
    var reader = new Reader(scene);
    for (OpenOrder open : scene.orders().stream().filter(OpenOrder::isLeft).toList()) {
      for (Seat seat : open.free()) {
        for (Volunteer person : scene.volunteers().values()) {
          if (!reader.mayTake(person, open, seat)) continue;
          for (Team team : reader.askedTeamsOf(person, open)) {
            reader.starts(open)
                .filter(start -> reader.isFree(person, open.order().serviceAt(start)))
                .forEach(start -> assertThat(reader.reasons(person, team, open, seat, start)).isEmpty());
          }
        }
      }
    }
  }

  /** Reads a problem as the solver does, and asks eligibility about the same. */
  private static final class Reader {

    private final Scene scene;
    private final PlanningProblem problem;
    private final Crews crews;
    private final Map<String, PlanningProblem.Team> teams;

    Reader(Scene scene) {
      this.scene = scene;
      this.problem = Snapshot.of(scene, "property");
      this.crews = new Crews(problem);
      this.teams = problem.teams().stream().collect(Collectors.toMap(PlanningProblem.Team::id, Function.identity()));
    }

    boolean mayTake(Volunteer person, OpenOrder open, Seat seat) {
      var asked = crews.seats(crews.order(open.order().id().toString())).get(open.free().indexOf(seat));
      return crews.can(person.id().toString(), asked);
    }

    boolean isOffered(Team team, OpenOrder open) {
      var order = crews.order(open.order().id().toString());
      var known = teams.get(team.id().toString());
      return known != null
          && (known.regions() == null || known.regions().contains(open.county().code()))
          && (known.functions() == null || known.functions().contains(order.function()));
    }

    List<Team> askedTeamsOf(Volunteer person, OpenOrder open) {
      return scene.teams().stream().filter(t -> t.has(person.id()) && isOffered(t, open)).toList();
    }

    boolean isAllowed(Volunteer person, Team team, OpenOrder open, Seat seat) {
      Instant first = open.starts().getFirst().first();
      return scene.eligibility(open).isEligibleForAnyStart(ask(person, team, open, seat, first, period(person, open, first)))
          && starts(open)
          .filter(start -> isFree(person, open.order().serviceAt(start)))
          .allMatch(
              start ->
                  verdict(person, team, open, seat, start, period(person, open, start)).stream()
                      .allMatch(r -> CALENDAR.contains(r.code())));
    }

    boolean isFree(Volunteer person, TimeWindow service) {
      return crews.isFree(person.id().toString(), Zone.local(service.start()), Zone.local(service.end()));
    }

    /** With the longest legs that any plan of the team can have. */
    List<Reason> reasons(Volunteer person, Team team, OpenOrder open, Seat seat, Instant start) {
      var places = Places.of(problem);
      List<String> all =
          scene.orders().stream()
              .filter(o -> o.isLeft() && isOffered(team, o))
              .map(o -> crews.order(o.order().id().toString()).place())
              .collect(Collectors.toList());
      all.add(Objects.requireNonNull(teams.get(team.id().toString())).base());
      Duration way = Duration.ofMinutes(places.longest(all));
      TimeWindow period = open.order().serviceAt(start).padded(way, way);
      return verdict(person, team, open, seat, start, period);
    }

    private TimeWindow period(Volunteer person, OpenOrder open, Instant start) {
      return scene.eligibility(open)
          .period(person, scene.county(person.regionCode()), open.order(), open.county(), start);
    }

    private List<Reason> verdict(
        Volunteer person, Team team, OpenOrder open, Seat seat, Instant start, TimeWindow period) {
      return scene.eligibility(open).check(ask(person, team, open, seat, start, period)).listReasons();
    }

    private Ask ask(Volunteer person, Team team, OpenOrder open, Seat seat, Instant start, TimeWindow period) {
      return new Ask(
          person, scene.county(person.regionCode()), team, Set.of(), open.order(), open.county(), seat,
          open.holdingTeam(), start, period, scene.busyOf(person.id()));
    }

    Stream<Instant> starts(OpenOrder open) {
      return open.starts().stream()
          .flatMap(s -> Stream.concat(Stream.iterate(s.first(), s::contains, i -> i.plus(STEP)), Stream.of(s.last())));
    }
  }
}
