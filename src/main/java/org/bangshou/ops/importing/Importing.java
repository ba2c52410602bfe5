package org.bangshou.ops.importing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangshou.identity.Requesters;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Orders;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;

/** The door through which coordinators' sheets come in. */
@Singleton
public class Importing {

  private final Regions regions;
  private final Roster roster;
  private final Requesters requesters;
  private final Orders orders;
  private final CurrentRules rules;
  private final Clock clock;

  Importing(
      Regions regions, Roster roster, Requesters requesters, Orders orders, CurrentRules rules, Clock clock) {
    this.regions = regions;
    this.roster = roster;
    this.requesters = requesters;
    this.orders = orders;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Checks every row of the sheets, whatever their order and encoding, then writes them in one transaction.
   * Rows are known again by their number, so that a second import of the same sheets changes nothing; the
   * members of a team are those whose row names it. Orders come in as submitted.
   */
  @Transactional
  public ImportReport importSheets(List<Sheet> sheets, ImportMode mode) {
    Reading reading = new Reading(sheets);
    Vocabulary words = Vocabulary.of(rules.province());
    Instant now = clock.instant();
    TeamIntake teams = teams(reading);
    VolunteerIntake volunteers = volunteers(reading, words, teams, now);
    OrderIntake intake = orders(reading, words, now);
    boolean write = mode == ImportMode.GOOD_ROWS || reading.faults().isEmpty();
    if (write) {
      roster.saveVolunteers(volunteers.sorted().toWrite());
      teams.write(roster);
      intake.write(requesters, words.version());
    }
    List<ImportReport.Count> counts = new ArrayList<>();
    count(counts, reading, SheetKind.TEAMS, teams.sorted());
    count(counts, reading, SheetKind.VOLUNTEERS, volunteers.sorted());
    count(counts, reading, SheetKind.ORDERS, intake.sorted());
    return new ImportReport(write, counts, reading.faults());
  }

  private TeamIntake teams(Reading reading) {
    TeamIntake intake = new TeamIntake(roster.listAllTeams(), roster.listTeamNotes());
    TeamRows rows = new TeamRows(regions);
    reading.rows(SheetKind.TEAMS, cells -> rows.read(cells).filter(e -> isNameFree(e, intake, cells)))
        .forEach(intake::take);
    return intake;
  }

  private static boolean isNameFree(Entry.OfTeam entry, TeamIntake intake, Cells cells) {
    if (!intake.isNameOfAnother(entry.name(), entry.code())) return true;
    cells.fault(Column.TEAM_NAME, entry.name(), Remedy.TEAM_NAME_TAKEN);
    return false;
  }

  private VolunteerIntake volunteers(Reading reading, Vocabulary words, TeamIntake teams, Instant now) {
    VolunteerRows rows = new VolunteerRows(regions, words, teams.names(), Zone.day(now));
    List<Entry.OfVolunteer> entries = reading.rows(SheetKind.VOLUNTEERS, rows::read);
    List<Volunteer> known = roster.listVolunteersByCode(entries.stream().map(Entry::code).toList());
    VolunteerIntake intake = new VolunteerIntake(known);
    entries.forEach(e -> intake.take(e, teams));
    return intake;
  }

  private OrderIntake orders(Reading reading, Vocabulary words, Instant now) {
    OrderRows rows = new OrderRows(regions, words, now);
    OrderIntake intake = new OrderIntake(orders);
    reading.rows(SheetKind.ORDERS, cells -> rows.read(cells).flatMap(e -> intake.take(e, cells)));
    return intake;
  }

  private static void count(
      List<ImportReport.Count> counts, Reading reading, SheetKind kind, Sorted<?> sorted) {
    Optional<String> name = reading.findName(kind);
    name.ifPresent(sheet -> counts.add(sorted.count(sheet, reading.wrong(kind))));
  }
}
