package org.bangshou.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.lasting;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.TimeFixtures.NOW;
import static org.bangshou.testing.TimeFixtures.at;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.certificateUntil;
import static org.bangshou.testing.VolunteerFixtures.electrician;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.roster.Certificate;
import org.bangshou.roster.EndingCertificate;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.MovableClock;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.testing.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the tests remind 24 and 2 hours before a service, and 60 days before a certificate ends. */
class RemindersIT {

  private static Scene scene;

  @BeforeAll
  static void openTheHouse() {
    scene = Scene.nodes(2);
  }

  @AfterAll
  static void closeTheHouse() {
    scene.close();
  }

  @Test
  void whoComesIsRemindedOnceForEachHourThatTheRulesName() {
    Commitment coming = promised("2026-11-26T09:00");
    clockTo("2026-11-25T08:00");
    assertThat(toldOf(coming)).isEmpty();
    clockTo("2026-11-25T09:30");
    assertThat(toldOf(coming)).hasSize(1);
    assertThat(toldOf(coming)).isEmpty();
    assertThat(reminders(0).listComing(coming.volunteerId())).extracting(Reminder::commitmentId).containsExactly(coming.id());
    clockTo("2026-11-26T07:30");
    assertThat(toldOf(coming)).hasSize(1);
    assertThat(toldOf(coming)).isEmpty();
    assertThat(events(coming)).isEqualTo("2");
    clockTo("2026-11-26T09:01");
    assertThat(reminders(0).listComing(coming.volunteerId())).isEmpty();
  }

  @Test
  void whoPromisesLateHearsTheNearestReminderOnly() {
    clockTo("2026-11-24T08:00");
    Commitment late = promised("2026-11-24T09:00");
    assertThat(toldOf(late)).hasSize(1);
    assertThat(toldOf(late)).isEmpty();
    assertThat(scene.ask("SELECT hours FROM reminder WHERE commitment_id = '" + late.id() + "'")).isEqualTo("2");
  }

  @Test
  void manyNodesAtOnceTellItOnce() throws Exception {
    clockTo("2026-11-23T10:00");
    Commitment coming = promised("2026-11-24T09:00");
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Reminder>>> looks =
          IntStream.range(0, 8).mapToObj(i -> many.submit(() -> reminders(i % 2).tellDue())).toList();
      long told = 0;
      for (var look : looks) told += look.get().stream().filter(r -> r.commitmentId().equals(coming.id())).count();
      assertThat(told).isEqualTo(1);
    }
    assertThat(events(coming)).isEqualTo("1");
  }

  @Test
  void whoGaveTheSeatBackIsLeftInPeace() {
    clockTo("2026-11-23T10:00");
    Commitment given = promised("2026-11-24T09:00");
    scene.ledger().release(given.id(), "ill");
    assertThat(toldOf(given)).isEmpty();
  }

  @Test
  void aCountyMayRemindNobody() {
    clockTo("2026-11-23T10:00");
    Commitment coming = promised("2026-11-24T09:00");
    CurrentRules rules = scene.get(CurrentRules.class);
    var before = rules.get();
    rules.swap(RuleFixtures.setWith("notifications.yaml", "reminderHours: [24, 2]", "reminderHours: []"));
    try {
      assertThat(toldOf(coming)).isEmpty();
    } finally {
      rules.swap(before);
    }
    assertThat(toldOf(coming)).hasSize(1);
  }

  @Test
  void aCertificateThatEndsSoonIsShownToItsHolderAndTheCoordinator() {
    clockTo("2026-11-23T10:00");
    Volunteer soon = scene.save(electrician(certificateUntil("2027-01-22")));
    Volunteer later = scene.save(electrician(certificateUntil("2027-01-23")));
    Volunteer over = scene.save(electrician(certificateUntil("2026-11-22")));
    CertificateNotices notices = scene.get(CertificateNotices.class);
    assertThat(notices.listOf(soon.id())).extracting(Certificate::expiresOn).hasToString("[2027-01-22]");
    assertThat(notices.listOf(later.id())).isEmpty();
    assertThat(notices.listOf(over.id())).isEmpty();
    for (String scope : List.of("330521", "330500", "330000")) {
      assertThat(notices.listIn(scope)).extracting(EndingCertificate::volunteerId)
          .contains(soon.id()).doesNotContain(later.id(), over.id());
    }
    assertThat(notices.listIn("330324")).extracting(EndingCertificate::volunteerId).doesNotContain(soon.id());
  }

  private static Commitment promised(String start) {
    Instant begins = at(start);
    var order = scene.open(openOrder(seats(1), lasting(60), between(start, start.replace("T09:", "T10:"))));
    UUID volunteer = scene.save(barber()).id();
    Commitment c = ((Granted) scene.ledger().commit(order.id(), Claim.anySeat(volunteer))).commitment();
    assertThat(c.service().start()).isEqualTo(begins);
    return c;
  }

  private static List<Reminder> toldOf(Commitment c) {
    return reminders(0).tellDue().stream().filter(r -> r.commitmentId().equals(c.id())).toList();
  }

  private static String events(Commitment c) {
    return scene.ask(
        "SELECT count(*) FROM outbox WHERE topic = 'service-soon' AND payload ->> 'commitment' = '" + c.id() + "'");
  }

  private static Reminders reminders(int node) {
    return scene.get(node, Reminders.class);
  }

  /** On all nodes; back to where the scene began first, so that no test depends on another's clock. */
  private static void clockTo(String moment) {
    for (int node = 0; node < 2; node++) {
      MovableClock clock = scene.get(node, MovableClock.class);
      clock.forward(Duration.between(clock.instant(), at(moment)));
    }
    assertThat(at(moment)).isAfterOrEqualTo(NOW);
  }
}
