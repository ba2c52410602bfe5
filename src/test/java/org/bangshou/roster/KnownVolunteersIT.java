package org.bangshou.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.roster.RosterFixtures.ANJI;
import static org.bangshou.roster.RosterFixtures.DEQING;
import static org.bangshou.roster.RosterFixtures.team;
import static org.bangshou.roster.RosterFixtures.volunteer;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import org.bangshou.testing.Sql;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the house remembers it gives as they are now, whoever changed them and however. */
class KnownVolunteersIT {

  private final Volunteer electrician = volunteer("V1", DEQING);
  private final Volunteer neighbour = volunteer("V2", ANJI);
  private final Team hands = team("T1", DEQING, Set.of(DEQING, ANJI), electrician, neighbour);
  private ApplicationContext house = ApplicationContext.builder().build();
  private Roster roster;
  private Sql sql;

  @BeforeEach
  void open() {
    house = TestHouse.open();
    roster = house.getBean(Roster.class);
    sql = Sql.of(house);
    roster.saveVolunteers(List.of(electrician, neighbour));
    roster.save(hands);
    sql.change(
        """
        INSERT INTO availability_exception (id, volunteer_id, during, available)
        SELECT gen_random_uuid(), id, tstzrange('2026-12-01', '2026-12-02'), false FROM volunteer WHERE code = 'V1'
        """);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE volunteer SET phone = '139' WHERE id = ?",
        "INSERT INTO volunteer_skill (volunteer_id, skill, level) VALUES (?, 'cook', 3)",
        "UPDATE volunteer_skill SET level = 1 + level % 5 WHERE volunteer_id = ?",
        "DELETE FROM volunteer_skill WHERE volunteer_id = ?",
        "INSERT INTO certificate (volunteer_id, skill, number, expires_on) VALUES (?, 'cook', 'C1', '2030-01-01')",
        "UPDATE availability SET to_time = to_time - interval '1 hour' WHERE volunteer_id = ?",
        "DELETE FROM availability WHERE volunteer_id = ?",
        "UPDATE availability_exception SET available = true WHERE volunteer_id = ?",
        "DELETE FROM availability_exception WHERE volunteer_id = ?",
        "DELETE FROM team_member WHERE volunteer_id = ?",
        "UPDATE team SET active = false WHERE id IN (SELECT team_id FROM team_member WHERE volunteer_id = ?)"
      })
  void whoeverChangedIsReadAnew(String change) {
    Volunteer before = roster.getVolunteer(electrician.id());
    assertThat(sql.change(change, electrician.id())).isPositive();
    assertThat(roster.getVolunteer(electrician.id())).isNotEqualTo(before).isEqualTo(read("V1"));
    assertThat(roster.getVolunteer(neighbour.id())).isEqualTo(read("V2"));
  }

  @Test
  void whatWasRolledBackIsNotRemembered() {
    Volunteer before = roster.getVolunteer(electrician.id());
    TransactionOperations<Connection> transactions = house.getBean(TransactionOperations.class);
    transactions.executeWrite(
        status -> {
          roster.setAvailability(electrician.id(), List.of());
          assertThat(roster.getVolunteer(electrician.id()).availability().weekly()).isEmpty();
          status.setRollbackOnly();
          return status;
        });
    assertThat(roster.getVolunteer(electrician.id())).isEqualTo(before);
    sql.change("DELETE FROM volunteer_skill WHERE volunteer_id = ?", electrician.id());
    assertThat(roster.getVolunteer(electrician.id())).isEqualTo(read("V1"));
  }

  /** Not from memory. */
  private Volunteer read(String code) {
    return roster.findVolunteerByCode(code).orElseThrow();
  }
}
