package org.bangshou.ops.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;

/** Teams of the house and of the sheets together, and who belongs to them when all is written. */
final class TeamIntake {

  private final Map<UUID, Team> before = new LinkedHashMap<>();
  private final Map<UUID, Team> after = new LinkedHashMap<>();
  private final Map<UUID, Map<UUID, Boolean>> members = new LinkedHashMap<>();
  private final Map<UUID, String> notes = new LinkedHashMap<>();
  private final Sorted<Team> sorted = new Sorted<>();

  TeamIntake(List<Team> known, Map<UUID, String> knownNotes) {
    known.forEach(
        team -> {
          before.put(team.id(), team);
          put(team);
          team.members().forEach(m -> members(team.id()).put(m.volunteerId(), m.leader()));
        });
    notes.putAll(knownNotes);
  }

  /** The names that a volunteer may give. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    after.values().forEach(t -> names.add(t.name()));
    return names;
  }

  boolean isNameOfAnother(String name, String code) {
    return before.values().stream().anyMatch(t -> t.name().equals(name) && !t.code().equals(code));
  }

  Sorted<Team> sorted() {
    return sorted;
  }

  void take(Entry.OfTeam entry) {
    Team old = before.values().stream().filter(t -> t.code().equals(entry.code())).findFirst().orElse(null);
    Team team =
        new Team(
            old == null ? Ids.next() : old.id(),
            entry.code(),
            entry.name(),
            entry.kind(),
            entry.county().code(),
            entry.county().seat(),
            entry.serves(),
            old == null ? List.of() : old.members());
    String oldNote = notes.put(team.id(), entry.note());
    if (old == null) sorted.fresh(team);
    else if (old.equals(team) && Objects.requireNonNullElse(oldNote, "").equals(entry.note())) sorted.unchanged();
    else sorted.changed(team);
    put(team);
  }

  /** From now on they belong to these teams and to no other. Answers whether that is news. */
  boolean enrol(UUID volunteerId, List<String> teams, boolean leader) {
    boolean news = false;
    for (Team team : after.values()) {
      Boolean was =
          teams.contains(team.name())
              ? members(team.id()).put(volunteerId, leader)
              : members(team.id()).remove(volunteerId);
      Boolean is = teams.contains(team.name()) ? leader : null;
      news |= !Objects.equals(was, is);
    }
    return news;
  }

  /** Writes every team that is not as it was, with its members. The members are there already. */
  void write(Roster roster) {
    List<Team> whole = after.values().stream().map(this::withMembers).filter(this::isNews).toList();
    roster.saveTeams(whole);
    roster.saveTeamNotes(notes);
  }

  /** A person who left and came back stands elsewhere in the list: the members are compared as a set. */
  private boolean isNews(Team team) {
    Team old = before.get(team.id());
    return old == null
        || !Set.copyOf(old.members()).equals(Set.copyOf(team.members()))
        || !team.equals(withMembers(old, team.members()));
  }

  private Team withMembers(Team team) {
    return withMembers(
        team, members(team.id()).entrySet().stream().map(m -> new Team.Member(m.getKey(), m.getValue())).toList());
  }

  private static Team withMembers(Team t, List<Team.Member> all) {
    return new Team(t.id(), t.code(), t.name(), t.kind(), t.regionCode(), t.base(), t.regionCodes(), all);
  }

  private Map<UUID, Boolean> members(UUID teamId) {
    return members.computeIfAbsent(teamId, none -> new LinkedHashMap<>());
  }

  private void put(Team team) {
    after.put(team.id(), team);
  }
}
