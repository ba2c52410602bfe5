package org.bangshou.ops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.rules.Skill;

/** Whom the roster lacks for what the rules offer. */
final class RosterCheck {

  private static final int COUNTY = 2;
  private static final int CITY = 1;

  private final RuleSet rules;
  private final List<Region> regions;
  private final List<Volunteer> active;
  private final Map<UUID, List<Team>> teams = new HashMap<>();
  private final LocalDate today;

  /** @param regions the province, its cities and counties */
  RosterCheck(RuleSet rules, List<Region> regions, List<Volunteer> volunteers, List<Team> teams, LocalDate today) {
    this.rules = rules;
    this.regions = regions;
    this.active = volunteers.stream().filter(v -> v.status() == VolunteerStatus.ACTIVE).toList();
    this.today = today;
    for (Team team : teams) {
      team.members().forEach(m -> this.teams.computeIfAbsent(m.volunteerId(), _ -> new ArrayList<>()).add(team));
    }
  }

  /** One line per skill that nobody has or may exercise, and per seat of a function for which nobody is there. */
  List<String> warnings() {
    List<String> lines = new ArrayList<>();
    rules.province().skills().values().forEach(skill -> lookForSkill(skill, lines));
    deserts().forEach((seat, counties) -> lines.add(seat + " in " + grouped(counties)));
    return lines;
  }

  private void lookForSkill(Skill skill, List<String> lines) {
    if (active.stream().noneMatch(v -> v.level(skill.id()) > 0)) {
      lines.add("roster: nobody has the skill " + named(skill));
    } else if (active.stream().noneMatch(v -> v.level(skill.id()) > 0 && isCertified(v, skill))) {
      lines.add("roster: nobody holds a certificate in force for the skill " + named(skill));
    }
  }

  private SequencedMap<String, List<Region>> deserts() {
    SequencedMap<String, List<Region>> deserts = new LinkedHashMap<>();
    for (Region county : regions.stream().filter(r -> r.level() == COUNTY).toList()) {
      RuleBook book = rules.in(county.code());
      List<Volunteer> serving = active.stream().filter(v -> serves(v, county)).toList();
      for (ServiceFunction function : book.listOffered()) {
        for (SeatDraft seat : function.seats().stream().distinct().toList()) {
          if (serving.stream().anyMatch(v -> isFit(v, seat, book))) continue;
          deserts.computeIfAbsent(told(function, seat, book), _ -> new ArrayList<>()).add(county);
        }
      }
    }
    return deserts;
  }

  private static String told(ServiceFunction function, SeatDraft seat, RuleBook book) {
    return "roster: %s (%s): nobody for %s at level %d"
        .formatted(function.id(), function.name().zh(), named(book.getSkill(seat.skill())), seat.level());
  }

  /** In their own county and city, and where one of their teams serves. */
  private boolean serves(Volunteer volunteer, Region county) {
    String city = county.cityCode().substring(0, 4);
    return volunteer.regionCode().startsWith(city)
        || teams.getOrDefault(volunteer.id(), List.of()).stream().anyMatch(team -> team.serves(county));
  }

  private boolean isFit(Volunteer volunteer, SeatDraft seat, RuleBook book) {
    return volunteer.level(seat.skill()) >= seat.level() && isCertified(volunteer, book.getSkill(seat.skill()));
  }

  private boolean isCertified(Volunteer volunteer, Skill skill) {
    return !skill.needsCertificate()
        || volunteer.certificates().stream()
            .anyMatch(c -> c.skill().equals(skill.id()) && !c.expiresOn().plusDays(skill.graceDays()).isBefore(today));
  }

  /** A city stands for all of its counties, the province for all. */
  private String grouped(List<Region> counties) {
    if (counties.size() == countiesOf(regions.getFirst()).size()) return "the whole province";
    List<String> names = new ArrayList<>();
    List<Region> left = new ArrayList<>(counties);
    for (Region city : regions.stream().filter(r -> r.level() == CITY).toList()) {
      List<Region> all = countiesOf(city);
      if (!left.containsAll(all)) continue;
      names.add("all of " + city.name());
      left.removeAll(all);
    }
    left.forEach(county -> names.add(county.name()));
    return String.join(", ", names);
  }

  private List<Region> countiesOf(Region scope) {
    return regions.stream().filter(r -> r.level() == COUNTY && r.isWithin(scope.code())).toList();
  }

  private static String named(Skill skill) {
    return skill.id() + " (" + skill.name().zh() + ")";
  }
}
