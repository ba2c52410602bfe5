package org.bangshou.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.kernel.Ids;
import org.bangshou.place.Point;

/** People and teams as tests need them. */
public final class RosterFixtures {

  public static final String DEQING = "330521";
  public static final String ANJI = "330523";
  public static final String HUZHOU = "330500";
  public static final String LUCHENG = "330302";
  private static final Point SEAT = new Point(120, 30);

  private RosterFixtures() {}

  /** An electrician with a certificate, free on Mondays from eight to five. */
  public static Volunteer volunteer(String code, String regionCode) {
    return new Volunteer(
        Ids.next(),
        code,
        "沈" + code,
        "19900000000",
        "市劳模",
        1970,
        regionCode,
        SEAT,
        40,
        3,
        VolunteerStatus.ACTIVE,
        false,
        Map.of("low-voltage", 4, "welding", 2),
        List.of(new Certificate("low-voltage", "31415926", "人社局", LocalDate.of(2030, 6, 1))),
        new Availability(List.of(monday(8, 17)), List.of()),
        List.of());
  }

  public static Availability.Weekly monday(int from, int to) {
    return new Availability.Weekly(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  /** Its first member leads. */
  public static Team team(String code, String regionCode, Set<String> serves, Volunteer... members) {
    return new Team(
        Ids.next(),
        code,
        "服务队" + code,
        "技术",
        regionCode,
        SEAT,
        serves,
        Arrays.stream(members).map(v -> new Team.Member(v.id(), v.equals(members[0]))).toList());
  }
}
