package org.bangshou.roster;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.NotFound;

/**
 * The door to volunteers and teams. Whatever is listed comes in one round trip, whatever the number;
 * whatever is written takes part in the caller's transaction. A scope is the code of a county, a city
 * or the province, and stands for all that lies in it.
 */
@Singleton
@Connectable
public class Roster {

  private final VolunteerRepository volunteers;
  private final KnownVolunteers known;
  private final VolunteerSavingRepository saving;
  private final TeamRepository teams;

  Roster(
      VolunteerRepository volunteers, KnownVolunteers known, VolunteerSavingRepository saving, TeamRepository teams) {
    this.volunteers = volunteers;
    this.known = known;
    this.saving = saving;
    this.teams = teams;
  }

  /** Throws {@link NotFound} when there is none. */
  public Volunteer getVolunteer(UUID id) {
    return listVolunteers(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("volunteer", id));
  }

  public Optional<Volunteer> findVolunteerByCode(String code) {
    return listVolunteersByCode(List.of(code)).stream().findFirst();
  }

  /** Those of them that exist, by code. */
  public List<Volunteer> listVolunteers(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : known.list(ids);
  }

  /**
   * Those of them that exist, locked to the end of the caller's transaction: nobody changes them, promises them or
   * frees them meanwhile.
   */
  @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
  public List<Volunteer> lockVolunteers(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : known.lock(ids);
  }

  /** Those of them that exist, by code. */
  public List<Volunteer> listVolunteersByCode(Collection<String> codes) {
    return codes.isEmpty() ? List.of() : volunteers.listByCodes(codes);
  }

  /** Who may be asked to serve there: the active who live in the scope or whose team serves some of it. */
  public List<Volunteer> listServing(String scope) {
    return volunteers.listServing(scope);
  }

  /** Who lives there, whatever their status. */
  public List<Volunteer> listVolunteersOf(String scope) {
    return volunteers.listLivingIn(scope);
  }

  /** Whose code is this, or whose name begins so; by name, at most fifty. */
  public List<Volunteer> listVolunteersCalled(String text) {
    return text.isBlank() ? List.of() : volunteers.listCalled(text.strip());
  }

  /**
   * Certificates of the active who live in that scope, whose last day lies between these, both included; soonest
   * first, at most two hundred.
   */
  public List<EndingCertificate> listEndingCertificates(String scope, LocalDate from, LocalDate until) {
    return volunteers.listEndingCertificates(scope, from, until);
  }

  /** Throws {@link NotFound} when there is none. */
  public Team getTeam(UUID id) {
    return listTeams(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("team", id));
  }

  public Optional<Team> findTeamByName(String name) {
    return teams.findByName(name);
  }

  /** Those of them that exist, by code. */
  public List<Team> listTeams(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : teams.listByIds(ids);
  }

  /** Every active team, by code. */
  public List<Team> listAllTeams() {
    return teams.listAll();
  }

  /** The active teams that serve all or some of the scope. */
  public List<Team> listTeamsServing(String scope) {
    return teams.listServing(scope);
  }

  public List<Team> listTeamsOf(UUID volunteerId) {
    return teams.listOf(volunteerId);
  }

  @Transactional
  public void save(Volunteer draft) {
    saveVolunteers(List.of(draft));
  }

  /**
   * Writes people with their skills, certificates and weekly pattern, new or known by their id. Where they
   * set out from follows from their county; to which teams they belong is written with the teams, an
   * exception by {@link #addException}.
   */
  @Transactional
  public void saveVolunteers(Collection<Volunteer> drafts) {
    if (!drafts.isEmpty()) saving.save(drafts);
  }

  @Transactional
  public void save(Team draft) {
    saveTeams(List.of(draft));
  }

  /** Writes teams with the regions they serve and their members, new or known by their id. */
  @Transactional
  public void saveTeams(Collection<Team> drafts) {
    if (!drafts.isEmpty()) teams.save(drafts);
  }

  /** Remarks on teams by their id, as a coordinator wrote them; teams without one are left out. */
  public Map<UUID, String> listTeamNotes() {
    return teams.listNotes();
  }

  @Transactional
  public void saveTeamNotes(Map<UUID, String> notes) {
    teams.saveNotes(notes);
  }

  /** Replaces the weekly pattern; the exceptions stay. */
  @Transactional
  public void setAvailability(UUID volunteerId, List<Availability.Weekly> weekly) {
    saving.setWeekly(volunteerId, weekly);
  }

  /** Adds one stretch in which they are there after all, or away; the note says why, or nothing. */
  @Transactional
  public void addException(UUID volunteerId, Availability.Once exception, String note) {
    saving.addException(volunteerId, exception, note);
  }
}
