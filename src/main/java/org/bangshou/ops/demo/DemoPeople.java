package org.bangshou.ops.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bangshou.kernel.Ids;
import org.bangshou.place.Region;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Availability.Weekly;
import org.bangshou.roster.Certificate;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;

/** Invents volunteers; no name, number or certificate is anybody's. */
final class DemoPeople {

  private static final List<String> HONOURS = List.of("全国劳模", "省劳模", "省劳模", "市劳模", "市劳模", "县劳模", "工匠", "工匠");
  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final LocalTime NOON = LocalTime.of(11, 30);
  private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final List<DayOfWeek> WORKDAYS =
      List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

  private final List<String> surnames = DemoFile.words("names.txt", 0);
  private final List<String> givenNames = DemoFile.words("names.txt", 1);
  private final Dice dice;
  private final Set<String> certified;
  private final LocalDate today;
  private int number;

  /** @param certified ids of the skills that need a certificate */
  DemoPeople(Dice dice, Set<String> certified, LocalDate today) {
    this.dice = dice;
    this.certified = certified;
    this.today = today;
  }

  /** Somebody of that county with some of these skills. */
  Volunteer person(Region county, List<String> skills) {
    return person(county, levels(dice.some(skills, dice.between(2, 3)), 2), pattern(), 40 + 20 * dice.between(0, 3), 4);
  }

  /** Somebody who is free every day and has all of these skills at level 4. */
  Volunteer keen(Region county, List<String> skills) {
    List<Weekly> always = Stream.of(DayOfWeek.values()).map(day -> new Weekly(day, MORNING, EVENING)).toList();
    return person(county, levels(skills, 4), always, 80, 7);
  }

  String name() {
    return dice.pick(surnames) + dice.pick(givenNames);
  }

  private Volunteer person(Region county, Map<String, Integer> skills, List<Weekly> weekly, int km, int perWeek) {
    number++;
    return new Volunteer(
        Ids.next(),
        "Z%04d".formatted(number),
        name(),
        "1990000%04d".formatted(5000 + number),
        dice.pick(HONOURS),
        dice.between(today.getYear() - 78, today.getYear() - 30),
        county.code(),
        county.seat(),
        km,
        perWeek,
        VolunteerStatus.ACTIVE,
        dice.percent(3),
        skills,
        skills.keySet().stream().filter(certified::contains).map(this::certificate).toList(),
        new Availability(weekly, List.of()),
        List.of());
  }

  private Map<String, Integer> levels(List<String> skills, int least) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    skills.forEach(skill -> levels.put(skill, dice.between(least, 5)));
    return levels;
  }

  /** Some have just run out or soon will; nobody's on the first days of the past that the demo tells. */
  private Certificate certificate(String skill) {
    LocalDate expires = dice.percent(4) ? today.plusDays(dice.between(-20, 20)) : today.plusDays(dice.between(60, 1400));
    return new Certificate(skill, "%08d".formatted(dice.between(10_000_000, 99_999_999)), "浙江省人社厅", expires);
  }

  private List<Weekly> pattern() {
    List<Weekly> weekly = new ArrayList<>();
    switch (dice.between(0, 5)) {
      case 0, 1 -> WORKDAYS.forEach(day -> weekly.add(new Weekly(day, MORNING, EVENING)));
      case 2 -> WORKDAYS.forEach(day -> weekly.add(new Weekly(day, LocalTime.of(18, 0), LocalTime.of(21, 0))));
      case 3 -> List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY).forEach(d -> weekly.add(new Weekly(d, MORNING, NOON)));
      case 4 -> weekly.add(new Weekly(DayOfWeek.WEDNESDAY, AFTERNOON, EVENING));
      default -> WORKDAYS.forEach(day -> weekly.add(new Weekly(day, AFTERNOON, EVENING)));
    }
    weekly.add(new Weekly(DayOfWeek.SATURDAY, MORNING, EVENING));
    if (dice.percent(50)) weekly.add(new Weekly(DayOfWeek.SUNDAY, MORNING, EVENING));
    return weekly;
  }
}
