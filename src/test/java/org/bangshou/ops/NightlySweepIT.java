package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.electrician;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Claim.ClaimKey;
import org.bangshou.order.Order;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.MovableClock;
import org.bangshou.testing.Scene;
import org.junit.jupiter.api.Test;

/** The rules of the tests keep news and answers for 30 days, runs for 90, refusals for 366. */
class NightlySweepIT {

  @Test
  void whatIsOlderThanTheRulesKeepGoesAndTheRestStays() throws SQLException {
    try (Scene scene = Scene.open()) {
      UUID account = account(scene);
      Order order = scene.open(openOrder(seats(2)));
      scene.ledger().commit(order.id(), Claim.anySeat(scene.save(barber()).id()).under(new ClaimKey(account, "k", "h")));
      scene.ledger().commit(order.id(), Claim.anySeat(scene.save(electrician()).id()));
      UUID dropped = run(scene, account, "DRAFT");
      UUID published = run(scene, account, "PUBLISHED");
      assertThat(counts(scene)).isEqualTo("1 1 2");

      sweepAfter(scene, 29);
      assertThat(counts(scene)).isEqualTo("1 1 2");
      assertThat(scene.ask("SELECT count(*) > 0 FROM outbox")).isEqualTo("t");
      sweepAfter(scene, 31);
      assertThat(counts(scene)).isEqualTo("0 1 2");
      assertThat(scene.ask("SELECT count(*) FROM outbox")).isEqualTo("0");
      sweepAfter(scene, 91);
      assertThat(counts(scene)).isEqualTo("0 1 1");
      assertThat(scene.ask("SELECT id FROM planning_run")).isEqualTo(published.toString()).isNotEqualTo(dropped.toString());
      sweepAfter(scene, 367);
      assertThat(counts(scene)).isEqualTo("0 0 1");
      assertThat(scene.ask("SELECT count(*) FROM commitment")).isEqualTo("1");
    }
  }

  /** So many days after what is in the database was written, by the database's own clock. */
  private static void sweepAfter(Scene scene, int days) {
    MovableClock clock = scene.get(MovableClock.class);
    clock.forward(Duration.between(clock.instant(), Instant.now().plus(Duration.ofDays(days))));
    scene.get(NightlySweep.class).sweep();
  }

  private static String counts(Scene scene) {
    return scene.ask(
        """
        SELECT (SELECT count(*) FROM claim_answer) || ' ' || (SELECT count(*) FROM refusal) || ' '
               || (SELECT count(*) FROM planning_run)
        """);
  }

  private static UUID account(Scene scene) {
    UUID id = Ids.next();
    scene.get(Accounts.class)
        .createAccount(
            new Account(id, "somebody", "某人", Role.COORDINATOR, null, null, Set.of("330521"), true),
            "a-password-for-tests");
    return id;
  }

  private static UUID run(Scene scene, UUID account, String status) throws SQLException {
    UUID run = Ids.next();
    UUID proposal = Ids.next();
    String rules = scene.get(CurrentRules.class).get().version();
    scene.tell(
        """
        INSERT INTO planning_run (id, region_code, status, horizon_start, horizon_end, seconds, seed, rule_version,
                                  requested_by, ended_at)
        VALUES ('%s', '330521', 'DONE', now(), now() + interval '7 days', 5, 1, '%s', '%s', now())
        """
            .formatted(run, rules, account));
    scene.tell(
        """
        INSERT INTO proposal (id, run_id, region_code, status, unassigned_weight, travel_minutes, solution)
        VALUES ('%s', '%s', '330521', '%s', 0, 0, '{}')
        """
            .formatted(proposal, run, status));
    return run;
  }
}
