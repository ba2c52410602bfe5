package org.bangshou.ops.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.ops.importing.SheetFixtures.GB18030;
import static org.bangshou.ops.importing.SheetFixtures.sheet;

import io.micronaut.context.ApplicationContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bangshou.identity.RequesterKind;
import org.bangshou.identity.Requesters;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportingIT {

  /** Not in the order in which they are written, one in the other encoding; one row of each is wrong. */
  private static final List<Sheet> SHEETS =
      List.of(sheet("orders.csv", GB18030), sheet("volunteers.csv", UTF_8), sheet("teams.csv", UTF_8));

  private ApplicationContext house;
  private Importing importing;
  private Roster roster;
  private Orders orders;

  @BeforeEach
  void open() {
    house = TestHouse.open();
    importing = house.getBean(Importing.class);
    roster = house.getBean(Roster.class);
    orders = house.getBean(Orders.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void oneWrongRowLeavesNothingWhenAllOrNothingWasAsked() {
    ImportReport report = importing.importSheets(SHEETS, ImportMode.ALL_OR_NOTHING);
    assertThat(report.written()).isFalse();
    assertThat(report.faults())
        .extracting(f -> f.sheet() + ":" + f.line() + " " + f.column())
        .containsExactly("teams.csv:6 服务县区代码", "volunteers.csv:4 手机", "orders.csv:5 时长分钟");
    assertThat(roster.listAllTeams()).isEmpty();
    assertThat(roster.listVolunteersOf("330000")).isEmpty();
    assertThat(orders.listByStatus("330000", EnumSet.allOf(OrderStatus.class), 1)).isEmpty();
  }

  @Test
  void exactlyTheGoodRowsAreWrittenWhenTheyWereAsked() {
    ImportReport report = importing.importSheets(SHEETS, ImportMode.GOOD_ROWS);
    assertThat(report.written()).isTrue();
    assertThat(report.counts())
        .containsExactly(
            new ImportReport.Count("teams.csv", 3, 0, 0, 1),
            new ImportReport.Count("volunteers.csv", 3, 0, 0, 1),
            new ImportReport.Count("orders.csv", 3, 0, 0, 1));
    assertThat(roster.listAllTeams()).extracting(Team::code).containsExactly("T901", "T902", "T903");
    assertThat(roster.listVolunteersOf("330000")).extracting(Volunteer::code).containsExactly("V901", "V902", "V904");
    assertThat(orders.listByStatus("330000", Set.of(OrderStatus.SUBMITTED), 500)).extracting(Order::code).containsExactlyInAnyOrder("D901", "D902", "D903");
    theMembersAreThoseWhoNamedTheTeam();
    hostileTextsAreKept();
    requestersAreKnownByNameAndCounty();
  }

  private void theMembersAreThoseWhoNamedTheTeam() {
    Volunteer leader = roster.findVolunteerByCode("V902").orElseThrow();
    Volunteer both = roster.findVolunteerByCode("V904").orElseThrow();
    assertThat(roster.findTeamByName("湖州试理发队").orElseThrow().members())
        .containsExactly(new Team.Member(leader.id(), true), new Team.Member(both.id(), true));
    assertThat(both.teamIds()).hasSize(2);
    assertThat(roster.findTeamByName("省试讲队").orElseThrow().regionCodes()).containsExactly("330000");
  }

  private void hostileTextsAreKept() {
    assertThat(orders.findByCode("D901").orElseThrow().title()).isEqualTo("<script>alert(1)</script>理发");
    assertThat(orders.findByCode("D903").orElseThrow().note()).isEqualTo("=1+1");
    assertThat(roster.listTeamNotes()).containsValue("=HYPERLINK(\"x\")");
  }

  private void requestersAreKnownByNameAndCounty() {
    Order repair = orders.findByCode("D902").orElseThrow();
    assertThat(repair.returnVisit()).isTrue();
    assertThat(repair.status()).isEqualTo(OrderStatus.SUBMITTED);
    assertThat(repair.requesterId()).isEqualTo(orders.findByCode("D903").orElseThrow().requesterId());
    assertThat(house.getBean(Requesters.class).getRequester(repair.requesterId()).kind())
        .isEqualTo(RequesterKind.ENTERPRISE);
  }

  @Test
  void theSameSheetsASecondTimeChangeNothing() {
    importing.importSheets(SHEETS, ImportMode.GOOD_ROWS);
    List<Volunteer> people = roster.listVolunteersOf("330000");
    List<Team> teams = roster.listAllTeams();
    ImportReport again = importing.importSheets(SHEETS, ImportMode.GOOD_ROWS);
    assertThat(again.counts())
        .containsExactly(
            new ImportReport.Count("teams.csv", 0, 3, 0, 1),
            new ImportReport.Count("volunteers.csv", 0, 3, 0, 1),
            new ImportReport.Count("orders.csv", 0, 3, 0, 1));
    assertThat(roster.listVolunteersOf("330000")).isEqualTo(people);
    assertThat(roster.listAllTeams()).isEqualTo(teams);
    assertThat(orders.listByStatus("330000", Set.of(OrderStatus.SUBMITTED), 500)).hasSize(3);
  }

  @Test
  void aChangedPersonIsChangedAndAChangedOrderIsAFault() {
    importing.importSheets(SHEETS, ImportMode.GOOD_ROWS);
    ImportReport report =
        importing.importSheets(
            List.of(
                altered("volunteers.csv", "湖州试理发队;省试讲队,是", "省试讲队,"),
                altered("orders.csv", "配电房检修", "电梯检修")),
            ImportMode.GOOD_ROWS);
    assertThat(report.counts())
        .containsExactly(
            new ImportReport.Count("volunteers.csv", 0, 2, 1, 1), new ImportReport.Count("orders.csv", 0, 2, 0, 2));
    assertThat(roster.findTeamByName("湖州试理发队").orElseThrow().members()).hasSize(1);
    assertThat(orders.findByCode("D902").orElseThrow().title()).isEqualTo("配电房检修");
  }

  private static Sheet altered(String name, String from, String to) {
    return new Sheet(name, new String(sheet(name, UTF_8).bytes(), UTF_8).replace(from, to).getBytes(UTF_8));
  }
}
