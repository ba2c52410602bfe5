package org.bangshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.electrician;
import static org.bangshou.testing.VolunteerFixtures.memberOf;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.ledger.Outcome.Refused;
import org.bangshou.order.Order;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Finding;
import org.bangshou.rules.Finding.Effect;
import org.bangshou.rules.RuleSet;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.testing.Scene;
import org.bangshou.testing.TeamFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why was this allowed, or refused, on that day? Answered by the rules of that day. */
class RecallingIT {

  private static Scene scene;

  @BeforeAll
  static void openTheHouse() {
    scene = Scene.open();
  }

  @AfterAll
  static void closeTheHouse() {
    scene.close();
  }

  @Test
  void aGrantIsToldByTheRulesThatGaveItWhateverHoldsNow() throws SQLException {
    Order order = scene.open(openOrder(seats(1)));
    Commitment granted = granted(grab(order, scene.save(barber())));
    withOtherRules(
        () -> {
          Recollection why = recalling().recallCommitment(granted.id());
          assertThat(why.rules().version()).isEqualTo(granted.ruleVersion());
          assertThat(why.rules().files()).isEqualTo(RuleFixtures.packagedSet().files());
          assertThat(why.reasons()).isEmpty();
          assertThat(why.findings()).extracting(f -> f.rule().id()).contains("skill-missing", "time-conflict");
          assertThat(why.findings()).noneMatch(Finding::refuses);
          assertThat(finding(why, "skill-missing").seen()).containsEntry("volunteer.level", "3");
          assertThat(why.findings()).extracting(f -> f.rule().id()).contains("level-too-low");
        });
  }

  @Test
  void aRefusalKeepsItsReasonsAndWhatWasSeen() throws SQLException {
    Order order = scene.open(openOrder(seats(1)));
    Volunteer wrong = scene.save(electrician());
    Refused refused = (Refused) grab(order, wrong);
    assertThat(refused.ruleVersion()).isEqualTo(RuleFixtures.packagedSet().version());
    List<RefusedClaim> kept = recalling().listRefusalsOf(wrong.id());
    assertThat(kept).singleElement().satisfies(claim -> assertThat(claim.reasons()).isEqualTo(refused.reasons()));
    assertThat(recalling().listRefusalsOn(order.id())).isEqualTo(kept);
    withOtherRules(
        () -> {
          Recollection why = recalling().recallRefusal(kept.getFirst().id());
          assertThat(why.reasons()).isEqualTo(refused.reasons());
          assertThat(finding(why, "skill-missing").effect()).isEqualTo(Effect.REFUSES);
          assertThat(finding(why, "skill-missing").reason()).isEqualTo(refused.reasons().getFirst());
          assertThat(finding(why, "start-not-allowed").effect()).isEqualTo(Effect.PASSES);
        });
  }

  @Test
  void aLimitIsKeptWithoutRulesForNoneWasAsked() throws SQLException {
    Order order = scene.open(openOrder(seats(1)));
    Order missed = scene.open(openOrder(seats(1)));
    Volunteer away = scene.save(barber());
    scene.ledger().noShow(granted(grab(missed, away)).id());
    scene.tell("UPDATE commitment SET ended_at = now() + interval '1000 days' WHERE volunteer_id = '" + away.id() + "'");
    assertThat(((Refused) grab(order, away)).reasons()).extracting(Reason::code).containsExactly("cooling-down");
    Recollection why = recalling().recallRefusal(recalling().listRefusalsOf(away.id()).getFirst().id());
    assertThat(why.reasons()).extracting(Reason::code).containsExactly("cooling-down");
    assertThat(why.findings()).isEmpty();
  }

  @Test
  void aFullOrderIsNoRefusalByARule() {
    Order order = scene.open(openOrder(seats(1)));
    granted(grab(order, scene.save(barber())));
    Volunteer late = scene.save(barber());
    Claim unwilling = new Claim(late.id(), null, null, false, null, null);
    assertThat(scene.ledger().commit(order.id(), unwilling)).isInstanceOf(Refused.class);
    assertThat(recalling().listRefusalsOf(late.id())).isEmpty();
  }

  @Test
  void refusalsOfOneBatchAreAllKept() {
    Order order = scene.open(openOrder(seats(2)));
    List<Volunteer> three = scene.save(List.of(electrician(), barber(), electrician()));
    scene.ledger().commit(order.id(), three.stream().map(v -> Claim.anySeat(v.id())).toList());
    assertThat(recalling().listRefusalsOn(order.id()))
        .extracting(RefusedClaim::volunteerId)
        .containsExactlyInAnyOrder(three.getFirst().id(), three.getLast().id());
  }

  @Test
  void whatATeamIsRefusedForIsKeptForTheMemberWhomItConcerns() {
    Order order = scene.open(openOrder(seats(2)));
    Team empty = TeamFixtures.team();
    Volunteer good = scene.save(barber(memberOf(empty)));
    Volunteer bad = scene.save(electrician(memberOf(empty)));
    Team team =
        scene.save(
            new Team(
                empty.id(), empty.code(), empty.name(), empty.kind(), empty.regionCode(), empty.base(), Set.of("330000"),
                List.of(new Team.Member(good.id(), true), new Team.Member(bad.id(), false))));
    Map<UUID, UUID> members =
        Map.of(order.seats().getFirst().id(), good.id(), order.seats().getLast().id(), bad.id());
    assertThat(scene.ledger().commitTogether(order.id(), team.id(), members, null, null))
        .allMatch(Refused.class::isInstance);
    assertThat(recalling().listRefusalsOn(order.id())).extracting(RefusedClaim::volunteerId).containsExactly(bad.id());
  }

  @Test
  void ofACommitmentOlderThanTheRecordTheRulesAreToldAlone() throws SQLException {
    Order order = scene.open(openOrder(seats(1)));
    Commitment old = granted(grab(order, scene.save(barber())));
    scene.tell("UPDATE commitment SET seen = NULL WHERE id = '" + old.id() + "'");
    Recollection why = recalling().recallCommitment(old.id());
    assertThat(why.rules().version()).isEqualTo(old.ruleVersion());
    assertThat(why.findings()).isEmpty();
  }

  @Test
  void thereIsNoRefusalThatWasForgotten() {
    assertThatThrownBy(() -> recalling().recallRefusal(UUID.randomUUID())).isInstanceOf(NotFound.class);
  }

  /** What holds at the moment is not what held then. */
  private static void withOtherRules(Runnable then) throws SQLException {
    RuleSet before = scene.get(CurrentRules.class).get();
    RuleSet other = RuleFixtures.setWith("eligibility.yaml", "volunteer.level = 0", "volunteer.level <= 3");
    scene.tell("INSERT INTO rule_version (hash, content) VALUES ('" + other.version() + "', '{}') ON CONFLICT DO NOTHING");
    scene.get(CurrentRules.class).swap(other);
    try {
      then.run();
    } finally {
      scene.get(CurrentRules.class).swap(before);
    }
  }

  private static Recalling recalling() {
    return scene.get(Recalling.class);
  }

  private static Finding finding(Recollection why, String rule) {
    return why.findings().stream().filter(f -> f.rule().id().equals(rule)).findFirst().orElseThrow();
  }

  private static Outcome grab(Order order, Volunteer volunteer) {
    return scene.ledger().commit(order.id(), Claim.anySeat(volunteer.id()));
  }

  private static Commitment granted(Outcome outcome) {
    return ((Granted) outcome).commitment();
  }
}
