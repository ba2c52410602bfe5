package org.bangshou.ops.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Availability.Weekly;
import org.bangshou.roster.Certificate;

/** Reads the rows of a sheet of volunteers. */
final class VolunteerRows {

  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern SKILL = Pattern.compile("(\\D+?)\\s*(-?\\d+)级");
  private static final Pattern CERTIFICATE =
      Pattern.compile("(\\D+?)证\\s*([A-Za-z0-9-]{1,40})\\s*有效期至\\s*(\\S+)");
  private static final int YOUNGEST = 16;

  private final Regions regions;
  private final Vocabulary words;
  private final Set<String> teams;
  private final LocalDate today;
  private final Numbers numbers = new Numbers();

  /** @param teams the names of all teams, those on the sheets among them */
  VolunteerRows(Regions regions, Vocabulary words, Set<String> teams, LocalDate today) {
    this.regions = regions;
    this.words = words;
    this.teams = teams;
    this.today = today;
  }

  Optional<Entry.OfVolunteer> read(Cells cells) {
    String code = numbers.take(cells, Column.CODE);
    String name = cells.text(Column.NAME, 60);
    String phone = cells.matching(Column.PHONE, MOBILE, Remedy.MOBILE);
    String honour = cells.text(Column.HONOUR, 60);
    int birthYear = cells.whole(Column.BIRTH_YEAR, 1900, today.getYear() - YOUNGEST);
    Region county = cells.county(Column.HOME_COUNTY, regions);
    List<String> memberOf = teams(cells);
    boolean leader = Boolean.TRUE.equals(cells.choice(Column.LEADER, Map.of("是", true, "否", false, "", false)));
    List<Entry.SkillLevel> skills = skills(cells);
    List<Certificate> certificates = certificates(cells);
    List<Weekly> weekly = weekly(cells);
    int maxKm = cells.whole(Column.MAX_KM, 1, 1000);
    int maxPerWeek = cells.whole(Column.MAX_PER_WEEK, 1, 50);
    if (!cells.isGood() || county == null) return Optional.empty();
    return Optional.of(
        new Entry.OfVolunteer(
            code, name, phone, honour, birthYear, county, memberOf, leader, skills, certificates, weekly, maxKm,
            maxPerWeek));
  }

  private List<String> teams(Cells cells) {
    List<String> named = cells.parts(Column.TEAMS).stream().distinct().toList();
    for (String team : named) {
      if (!teams.contains(team)) unknownTeam(cells, team);
    }
    return named;
  }

  /** With the team that was perhaps meant: one of the same length, but for one character. */
  private void unknownTeam(Cells cells, String name) {
    teams.stream()
        .filter(t -> t.length() == name.length())
        .filter(t -> differences(t, name) == 1)
        .findFirst()
        .ifPresentOrElse(
            near -> cells.fault(Column.TEAMS, name, Remedy.TEAM_MISSPELT, near),
            () -> cells.fault(Column.TEAMS, name, Remedy.TEAM_UNKNOWN));
  }

  private static int differences(String one, String other) {
    int number = 0;
    for (int i = 0; i < one.length(); i++) if (one.charAt(i) != other.charAt(i)) number++;
    return number;
  }

  private List<Entry.SkillLevel> skills(Cells cells) {
    Map<String, Entry.SkillLevel> levels = new LinkedHashMap<>();
    for (String part : cells.parts(Column.SKILLS)) {
      Matcher m = SKILL.matcher(part);
      if (!m.matches()) {
        cells.fault(Column.SKILLS, part, Remedy.SKILL_FORM);
        continue;
      }
      String skill = skill(cells, Column.SKILLS, m.group(1));
      if (!m.group(2).matches("[1-5]")) cells.fault(Column.SKILLS, part, Remedy.LEVEL);
      else if (levels.put(skill, new Entry.SkillLevel(skill, Integer.parseInt(m.group(2)))) != null) {
        cells.fault(Column.SKILLS, part, Remedy.SKILL_TWICE);
      }
    }
    if (cells.parts(Column.SKILLS).isEmpty()) cells.fault(Column.SKILLS, "", Remedy.NO_SKILL);
    return List.copyOf(levels.values());
  }

  private String skill(Cells cells, String column, String name) {
    String id = words.skills().get(name);
    if (id == null) words.unknownSkill(cells, column, name);
    return id == null ? name : id;
  }

  /** What has expired is no fault: it is renewed some day, and until then eligibility sees to it. */
  private List<Certificate> certificates(Cells cells) {
    Map<String, Certificate> found = new LinkedHashMap<>();
    for (String part : cells.parts(Column.CERTIFICATES)) {
      Matcher m = CERTIFICATE.matcher(part);
      if (!m.matches()) {
        cells.fault(Column.CERTIFICATES, part, Remedy.CERTIFICATE_FORM);
        continue;
      }
      String skill = skill(cells, Column.CERTIFICATES, m.group(1));
      try {
        Certificate certificate = new Certificate(skill, m.group(2), "", LocalDate.parse(m.group(3)));
        if (found.put(skill + " " + m.group(2), certificate) != null) {
          cells.fault(Column.CERTIFICATES, part, Remedy.CERTIFICATE_TWICE);
        }
      } catch (DateTimeException noDay) {
        cells.fault(Column.CERTIFICATES, part, Remedy.CERTIFICATE_DATE, m.group(3));
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparing(Certificate::skill).thenComparing(Certificate::number))
        .toList();
  }

  private List<Weekly> weekly(Cells cells) {
    List<Weekly> all = new ArrayList<>();
    for (String part : cells.parts(Column.AVAILABILITY)) {
      TimeText.weekly(part)
          .ifPresentOrElse(all::addAll, () -> cells.fault(Column.AVAILABILITY, part, Remedy.WEEKLY_FORM));
    }
    if (cells.parts(Column.AVAILABILITY).isEmpty()) cells.fault(Column.AVAILABILITY, "", Remedy.WEEKLY_FORM);
    all.sort(Comparator.comparing(Weekly::day).thenComparing(Weekly::from));
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).day() == all.get(i - 1).day() && all.get(i).from().isBefore(all.get(i - 1).to())) {
        cells.fault(Column.AVAILABILITY, cells.raw(Column.AVAILABILITY), Remedy.WEEKLY_OVERLAP);
      }
    }
    return all;
  }
}
