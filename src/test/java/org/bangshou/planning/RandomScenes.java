package org.bangshou.planning;

import static org.bangshou.planning.PlanningFixtures.COUNTIES;
import static org.bangshou.planning.PlanningFixtures.NOW;
import static org.bangshou.planning.PlanningFixtures.id;
import static org.bangshou.planning.PlanningFixtures.order;
import static org.bangshou.planning.PlanningFixtures.team;
import static org.bangshou.planning.PlanningFixtures.volunteer;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.place.Region;
import org.bangshou.planning.PlanningFixtures.Wish;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Availability.Weekly;
import org.bangshou.roster.Certificate;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Busy;

/** Scenes full of everything that rules look at: the same seed gives the same scene. */
final class RandomScenes {

  private static final List<String> SKILLS = List.of("welding", "low-voltage-electrician", "hairdressing");
  private static final int TEAM = 5000;

  private final Random random;

  private RandomScenes(long seed) {
    this.random = new Random(seed);
  }

  static Scene of(long seed, int orders, int teams, int volunteers) {
    return new RandomScenes(seed).scene(orders, teams, volunteers);
  }

  private Scene scene(int orderCount, int teamCount, int volunteerCount) {
    List<Volunteer> people =
        IntStream.range(0, volunteerCount).mapToObj(n -> person(n + 10_000, n % teamCount, teamCount)).toList();
    List<Team> teams = IntStream.range(0, teamCount).mapToObj(n -> teamOf(n, people)).toList();
    List<OpenOrder> orders = IntStream.range(0, orderCount).mapToObj(n -> wish(n + 1, teamCount).open()).toList();
    Map<UUID, List<Busy>> busy = new HashMap<>();
    people.forEach(v -> busy.put(v.id(), promises()));
    return PlanningFixtures.scene(orders, teams, people, busy);
  }

  private Volunteer person(int number, int team, int teamCount) {
    List<UUID> teams = new ArrayList<>(List.of(id(TEAM + team)));
    if (random.nextInt(5) == 0 && teamCount > 1) teams.add(id(TEAM + (team + 1) % teamCount));
    Map<String, Integer> skills = new HashMap<>();
    SKILLS.stream().filter(s -> random.nextBoolean()).forEach(s -> skills.put(s, 1 + random.nextInt(5)));
    return volunteer(number)
        .who(skills)
        .holding(certificates())
        .free(calendar())
        .born(1945 + random.nextInt(50))
        .visiting(1 + random.nextInt(5))
        .travelling(10 + random.nextInt(80))
        .of(teams.toArray(UUID[]::new))
        .from(any(COUNTIES))
        .there();
  }

  private Certificate[] certificates() {
    return SKILLS.stream()
        .filter(s -> random.nextInt(3) > 0)
        .map(s -> new Certificate(s, "1", "", Zone.day(NOW).plusDays(random.nextInt(20))))
        .toArray(Certificate[]::new);
  }

  private Availability calendar() {
    List<Weekly> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      int from = 6 + random.nextInt(8);
      if (random.nextInt(3) > 0) week.add(new Weekly(day, LocalTime.of(from, 30), LocalTime.of(from + 2 + random.nextInt(8), 0)));
    }
    return new Availability(week, List.of());
  }

  private Team teamOf(int number, List<Volunteer> people) {
    Region base = any(COUNTIES);
    Set<String> serves = random.nextInt(4) == 0 ? Set.of("330500") : Set.of(base.code(), "330500");
    return team(
        TEAM + number,
        base,
        random.nextInt(3) == 0 ? Set.of(base.code()) : serves,
        people.stream().filter(v -> v.teamIds().contains(id(TEAM + number))).toArray(Volunteer[]::new));
  }

  private Wish wish(int number, int teamCount) {
    String[] skills = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(n -> any(SKILLS)).toArray(String[]::new);
    Wish wish =
        order(number)
            .in(any(COUNTIES))
            .taking(60 + 30 * random.nextInt(6))
            .when(IntStream.range(0, 1 + random.nextInt(3)).mapToObj(n -> window(n)).toArray(TimeWindow[]::new))
            .seats(1 + random.nextInt(4), skills);
    if (random.nextBoolean()) wish = wish.forOneTeam();
    if (random.nextInt(4) == 0 && skills.length > 1) {
      UUID holding = random.nextBoolean() ? id(TEAM + random.nextInt(teamCount)) : null;
      wish = wish.held(holding, wish.windows().getFirst().start(), 1);
    }
    return wish;
  }

  private TimeWindow window(int week) {
    Instant start = NOW.plus(Duration.ofHours(12 + 24L * (4 * week + random.nextInt(4)) + 7 + random.nextInt(12)));
    return TimeWindow.of(start, Duration.ofMinutes(240 + random.nextInt(120)));
  }

  private List<Busy> promises() {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(
            n -> {
              Instant start = NOW.plus(Duration.ofHours(12 + random.nextInt(24 * 14)));
              return new Busy(id(900 + n), start, TimeWindow.of(start.minusSeconds(1800), Duration.ofHours(3)));
            })
        .toList();
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
