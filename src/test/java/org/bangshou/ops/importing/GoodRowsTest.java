package org.bangshou.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.ops.importing.SheetFixtures.order;
import static org.bangshou.ops.importing.SheetFixtures.orderOf;
import static org.bangshou.ops.importing.SheetFixtures.team;
import static org.bangshou.ops.importing.SheetFixtures.volunteer;
import static org.bangshou.ops.importing.SheetFixtures.with;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Set;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Mode;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Urgency;
import org.bangshou.roster.Availability.Weekly;
import org.bangshou.roster.Certificate;
import org.junit.jupiter.api.Test;

class GoodRowsTest {

  @Test
  void anOrderIsReadWhole() {
    OrderDraft draft = orderOf(with(order(), "备注", "回访，带发票")).draft();
    assertThat(draft.function()).isEqualTo("public-benefit");
    assertThat(draft.durationMinutes()).isEqualTo(150);
    assertThat(draft.seats()).containsOnly(new SeatDraft("barber", 2)).hasSize(3);
    assertThat(draft.mode()).isEqualTo(Mode.GRAB);
    assertThat(draft.urgency()).isEqualTo(Urgency.NORMAL);
    assertThat(draft.returnVisit()).isTrue();
    assertThat(orderOf(order()).draft().returnVisit()).isFalse();
  }

  @Test
  void dayOneIsTheMondayAfterTheImport() {
    assertThat(orderOf(order()).draft().windows().getFirst())
        .isEqualTo(new TimeWindow(Instant.parse("2026-12-01T05:30:00Z"), Instant.parse("2026-12-01T10:30:00Z")));
    assertThat(TimeText.mondayAfter(LocalDate.of(2026, 11, 23))).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(TimeText.mondayAfter(LocalDate.of(2026, 11, 29))).isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  void aVolunteerIsReadWhole() {
    Entry.OfVolunteer entry =
        SheetFixtures.rowsOfVolunteers()
            .read(new Cells("volunteers.csv", new Table.Row(2, volunteer()), new ArrayList<>()))
            .orElseThrow();
    assertThat(entry.skills())
        .containsExactly(new Entry.SkillLevel("welding", 3), new Entry.SkillLevel("cnc-machining", 5));
    assertThat(entry.certificates())
        .containsExactly(new Certificate("welding", "34742526", "", LocalDate.of(2029, 10, 7)));
    assertThat(entry.weekly())
        .containsExactly(
            new Weekly(DayOfWeek.TUESDAY, LocalTime.of(8, 30), LocalTime.of(11, 30)),
            new Weekly(DayOfWeek.SATURDAY, LocalTime.of(8, 30), LocalTime.of(17, 0)));
    assertThat(entry.leader()).isTrue();
  }

  @Test
  void aWeekdayRangeIsEveryDayOfIt() {
    assertThat(TimeText.weekly("周一至周五 18:00-21:00")).hasValueSatisfying(days -> assertThat(days).hasSize(5));
    assertThat(TimeText.weekly("周日至周一 18:00-21:00")).isEmpty();
  }

  @Test
  void anExpiredCertificateIsNoFault() {
    assertThat(SheetFixtures.faultsOfVolunteer(with(volunteer(), "证书", "焊接证1有效期至2020-01-01"))).isEmpty();
  }

  @Test
  void theWholeProvinceIsOneCode() {
    Entry.OfTeam entry =
        new TeamRows(SheetFixtures.REGIONS)
            .read(new Cells("teams.csv", new Table.Row(2, with(team(), "服务县区代码", "全省")), new ArrayList<>()))
            .orElseThrow();
    assertThat(entry.serves()).isEqualTo(Set.of("330000"));
  }

  @Test
  void aHostileTextIsATextLikeAnyOther() {
    for (String text : new String[] {"=HYPERLINK(\"x\")", "<script>alert(1)</script>", "'; DROP TABLE team; --"}) {
      assertThat(orderOf(with(order(), "内容", text)).draft().title()).isEqualTo(text);
    }
  }
}
