package org.bangshou.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bangshou.kernel.Ids;
import org.bangshou.place.Point;
import org.bangshou.place.Region;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Certificate;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;

/**
 * Volunteers. Unless told otherwise they live in Deqing, are there on every day, go up to 80 km and
 * five times a week, and hold no certificate.
 */
public final class VolunteerFixtures {

  public static final String ELECTRICIAN = "low-voltage-electrician";
  public static final String BARBER = "barber";

  private VolunteerFixtures() {}

  /** Something about a volunteer. */
  public interface Trait extends Consumer<Draft> {}

  /** A volunteer in the making. */
  public static final class Draft {
    private final String mainSkill;
    private final Map<String, Integer> skills = new LinkedHashMap<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<UUID> teamIds = new ArrayList<>();
    private UUID id = Ids.next();
    private int birthYear = 1975;
    private String regionCode = RegionFixtures.DEQING.code();
    private Point base = RegionFixtures.DEQING.seat();
    private int maxKm = 80;
    private int maxPerWeek = 5;
    private boolean hardship;
    private VolunteerStatus status = VolunteerStatus.ACTIVE;
    private Availability availability = everyDay("00:00", "23:59");

    private Draft(String mainSkill) {
      this.mainSkill = mainSkill;
      skills.put(mainSkill, 3);
    }

    private Volunteer volunteer() {
      String code = "V" + id.toString().substring(24);
      return new Volunteer(
          id, code, "张建国", "19900000000", "县劳模", birthYear, regionCode, base, maxKm, maxPerWeek, status,
          hardship, skills, certificates, availability, teamIds);
    }
  }

  /** Able at level 3, unless a trait says otherwise. */
  public static Volunteer skilled(String skill, Trait... traits) {
    Draft draft = new Draft(skill);
    Stream.of(traits).forEach(trait -> trait.accept(draft));
    return draft.volunteer();
  }

  public static Volunteer electrician(Trait... traits) {
    return skilled(ELECTRICIAN, traits);
  }

  public static Volunteer barber(Trait... traits) {
    return skilled(BARBER, traits);
  }

  public static Trait id(UUID id) {
    return draft -> draft.id = id;
  }

  /** The level of the skill that they are named after. */
  public static Trait level(int level) {
    return draft -> draft.skills.put(draft.mainSkill, level);
  }

  public static Trait alsoSkilled(String skill, int level) {
    return draft -> draft.skills.put(skill, level);
  }

  /** A certificate for the skill that they are named after; the date is its last day. */
  public static Trait certificateUntil(String lastDay) {
    return draft ->
        draft.certificates.add(
            new Certificate(
                draft.mainSkill, "C" + draft.certificates.size(), "浙江省应急管理厅", LocalDate.parse(lastDay)));
  }

  public static Trait bornIn(int year) {
    return draft -> draft.birthYear = year;
  }

  public static Trait livingIn(Region county) {
    return draft -> {
      draft.regionCode = county.code();
      draft.base = county.seat();
    };
  }

  public static Trait goingUpTo(int km) {
    return draft -> draft.maxKm = km;
  }

  public static Trait timesAWeek(int visits) {
    return draft -> draft.maxPerWeek = visits;
  }

  public static Trait status(VolunteerStatus status) {
    return draft -> draft.status = status;
  }

  public static Trait inHardship() {
    return draft -> draft.hardship = true;
  }

  public static Trait available(Availability availability) {
    return draft -> draft.availability = availability;
  }

  /** Says so in the volunteer; the team says so with {@link TeamFixtures#members}. */
  public static Trait memberOf(Team team) {
    return draft -> draft.teamIds.add(team.id());
  }

  public static Availability everyDay(String from, String to) {
    return new Availability(
        Stream.of(DayOfWeek.values())
            .map(day -> new Availability.Weekly(day, LocalTime.parse(from), LocalTime.parse(to)))
            .toList(),
        List.of());
  }
}
