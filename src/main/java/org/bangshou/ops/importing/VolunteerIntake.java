package org.bangshou.ops.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangshou.kernel.Ids;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;

/** Volunteers of the sheets beside those of the house. */
final class VolunteerIntake {

  private final Map<String, Volunteer> known = new HashMap<>();
  private final Sorted<Volunteer> sorted = new Sorted<>();

  VolunteerIntake(List<Volunteer> known) {
    known.forEach(v -> this.known.put(v.code(), v));
  }

  Sorted<Volunteer> sorted() {
    return sorted;
  }

  /** Takes a person, and enrols them in their teams. */
  void take(Entry.OfVolunteer entry, TeamIntake teams) {
    Volunteer old = known.get(entry.code());
    Volunteer person = old == null ? person(entry) : person(entry, old);
    boolean moved = teams.enrol(person.id(), entry.teams(), entry.leader());
    if (old == null) sorted.fresh(person);
    else if (moved || !old.equals(person)) sorted.changed(person);
    else sorted.unchanged();
  }

  private static Volunteer person(Entry.OfVolunteer e) {
    return new Volunteer(
        Ids.next(), e.code(), e.name(), e.phone(), e.honour(), e.birthYear(), e.county().code(), e.county().seat(),
        e.maxKm(), e.maxPerWeek(), VolunteerStatus.ACTIVE, false, skills(e), e.certificates(),
        new Availability(e.weekly(), List.of()), List.of());
  }

  /** What the sheet does not know stays as it is: the status, the exceptions. */
  private static Volunteer person(Entry.OfVolunteer e, Volunteer old) {
    return new Volunteer(
        old.id(), e.code(), e.name(), e.phone(), e.honour(), e.birthYear(), e.county().code(), e.county().seat(),
        e.maxKm(), e.maxPerWeek(), old.status(), old.hardship(), skills(e), e.certificates(),
        new Availability(e.weekly(), old.availability().exceptions()), old.teamIds());
  }

  private static Map<String, Integer> skills(Entry.OfVolunteer entry) {
    return entry.skills().stream().collect(Collectors.toMap(Entry.SkillLevel::skill, Entry.SkillLevel::level));
  }
}
