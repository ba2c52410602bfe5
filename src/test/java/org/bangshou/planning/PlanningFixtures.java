package org.bangshou.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Seat;
import org.bangshou.order.Urgency;
import org.bangshou.place.Point;
import org.bangshou.place.Region;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Availability.Weekly;
import org.bangshou.roster.Certificate;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;
import org.bangshou.rules.Busy;
import org.bangshou.rules.RuleSet;
import org.bangshou.testing.RuleFixtures;
import org.jspecify.annotations.Nullable;

/** A small county and people in it. Monday is 2026-11-23; it is Sunday noon before. */
final class PlanningFixtures {

  static final RuleSet RULES = RuleFixtures.provinceOnly();
  static final Region DEQING = county("330521", 119.963, 30.537);
  static final Region ANJI = county("330523", 119.683, 30.634);
  static final Region WUXING = county("330502", 120.097, 30.869);
  static final List<Region> COUNTIES = List.of(DEQING, ANJI, WUXING);
  static final Instant NOW = at("2026-11-22T12:00");
  static final TimeWindow TWO_WEEKS = between("2026-11-23T00:00", "2026-12-07T00:00");
  static final String HAIRDRESSING = "hairdressing";

  private PlanningFixtures() {}

  static Region county(String code, double lon, double lat) {
    return new Region(code, code, code, 2, code.substring(0, 4) + "00", new Point(lon, lat), false, false);
  }

  static Instant at(String local) {
    return Zone.instant(LocalDateTime.parse(local));
  }

  static TimeWindow between(String start, String end) {
    return new TimeWindow(at(start), at(end));
  }

  static UUID id(int number) {
    return new UUID(0x7000L, 0x8000000000000000L + number);
  }

  static Availability always() {
    return daily("08:00", "18:00");
  }

  static Availability daily(String from, String to) {
    List<Weekly> week =
        Arrays.stream(DayOfWeek.values())
            .map(day -> new Weekly(day, LocalTime.parse(from), LocalTime.parse(to)))
            .toList();
    return new Availability(week, List.of());
  }

  static Person volunteer(int number) {
    return new Person(number, Map.of(HAIRDRESSING, 3), List.of(), always(), 1980, 5, 100, List.of(id(1000)), DEQING);
  }

  /** A volunteer in the making. */
  record Person(
      int number,
      Map<String, Integer> skills,
      List<Certificate> certificates,
      Availability availability,
      int birthYear,
      int maxPerWeek,
      int maxKm,
      List<UUID> teams,
      Region home) {

    Person who(Map<String, Integer> can) {
      return new Person(number, can, certificates, availability, birthYear, maxPerWeek, maxKm, teams, home);
    }

    Person holding(Certificate... all) {
      return new Person(number, skills, List.of(all), availability, birthYear, maxPerWeek, maxKm, teams, home);
    }

    Person free(Availability when) {
      return new Person(number, skills, certificates, when, birthYear, maxPerWeek, maxKm, teams, home);
    }

    Person born(int year) {
      return new Person(number, skills, certificates, availability, year, maxPerWeek, maxKm, teams, home);
    }

    Person visiting(int aWeek) {
      return new Person(number, skills, certificates, availability, birthYear, aWeek, maxKm, teams, home);
    }

    Person travelling(int km) {
      return new Person(number, skills, certificates, availability, birthYear, maxPerWeek, km, teams, home);
    }

    Person of(UUID... all) {
      return new Person(number, skills, certificates, availability, birthYear, maxPerWeek, maxKm, List.of(all), home);
    }

    Person from(Region county) {
      return new Person(number, skills, certificates, availability, birthYear, maxPerWeek, maxKm, teams, county);
    }

    Volunteer there() {
      return new Volunteer(
          id(number), "V" + number, "V" + number, "", "", birthYear, home.code(), home.seat(), maxKm, maxPerWeek,
          VolunteerStatus.ACTIVE, false, skills, certificates, availability, teams);
    }
  }

  static Team team(int number, Region base, Set<String> serves, Volunteer... members) {
    return new Team(
        id(number), "T" + number, "T" + number, "", base.code(), base.seat(), serves,
        Stream.of(members).map(v -> new Team.Member(v.id(), false)).toList());
  }

  static Wish order(int number) {
    return new Wish(number, DEQING, 120, List.of(between("2026-11-24T09:00", "2026-11-24T17:00")),
        List.of(new Seat(id(number * 100 + 1), 1, HAIRDRESSING, 2)), null, false, null, List.of(), null);
  }

  /** An order in the making. */
  record Wish(
      int number,
      Region county,
      int minutes,
      List<TimeWindow> windows,
      List<Seat> seats,
      @Nullable Instant startsAt,
      boolean oneTeam,
      @Nullable UUID preferred,
      List<Integer> heldSeats,
      @Nullable UUID holdingTeam) {

    Wish in(Region other) {
      return new Wish(number, other, minutes, windows, seats, startsAt, oneTeam, preferred, heldSeats, holdingTeam);
    }

    Wish taking(int duration) {
      return new Wish(number, county, duration, windows, seats, startsAt, oneTeam, preferred, heldSeats, holdingTeam);
    }

    Wish when(TimeWindow... open) {
      return new Wish(
          number, county, minutes, List.of(open), seats, startsAt, oneTeam, preferred, heldSeats, holdingTeam);
    }

    /** One seat for each skill at that level. */
    Wish seats(int level, String... skills) {
      List<Seat> all =
          IntStream.range(0, skills.length)
              .mapToObj(at -> new Seat(id(number * 100 + at + 1), at + 1, skills[at], level))
              .toList();
      return new Wish(number, county, minutes, windows, all, startsAt, oneTeam, preferred, heldSeats, holdingTeam);
    }

    Wish forOneTeam() {
      return new Wish(number, county, minutes, windows, seats, startsAt, true, preferred, heldSeats, holdingTeam);
    }

    Wish preferring(UUID team) {
      return new Wish(number, county, minutes, windows, seats, startsAt, oneTeam, team, heldSeats, holdingTeam);
    }

    /** People hold these seats already, and so the start is fixed. */
    Wish held(@Nullable UUID team, Instant start, Integer... numbers) {
      return new Wish(number, county, minutes, windows, seats, start, oneTeam, preferred, List.of(numbers), team);
    }

    Order placed() {
      return new Order(
          id(number), "D" + number, id(1), "", "public-benefit", "t", "", county.code(), county.cityCode(), "p",
          new Point(county.seat().lon() + (number % 7) * 0.01, county.seat().lat() + (number % 5) * 0.01),
          minutes, Mode.DISPATCH, Urgency.NORMAL, oneTeam, false, preferred, OrderStatus.OPEN, NOW, null, startsAt,
          RULES.version(), NOW, 0, windows, seats);
    }

    OpenOrder open() {
      Order order = placed();
      List<Seat> free = seats.stream().filter(s -> !heldSeats.contains(s.number())).toList();
      return new OpenOrder(order, county, free, holdingTeam, Starts.of(order, TWO_WEEKS, NOW.plus(Scene.NOTICE)));
    }
  }

  static Scene scene(List<OpenOrder> orders, List<Team> teams, List<Volunteer> volunteers) {
    return scene(orders, teams, volunteers, new HashMap<>());
  }

  static Scene scene(
      List<OpenOrder> orders, List<Team> teams, List<Volunteer> volunteers, Map<UUID, List<Busy>> busy) {
    return new Scene(
        "330500", TWO_WEEKS, NOW, RULES, COUNTIES, orders, teams,
        volunteers.stream().collect(Collectors.toMap(Volunteer::id, Function.identity())), busy, List.of());
  }
}
