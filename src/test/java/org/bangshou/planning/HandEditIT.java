package org.bangshou.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.order.Order;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Roster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandEditIT {

  private final PlanningHouse house = new PlanningHouse(Map.of());
  private final Planning planning = house.planning;

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anOrderMovesToAnotherHourOfItsWindow() {
    Order order = house.dispatch(2, 60);
    Proposal proposal = house.proposed();
    Instant later = order.windows().getFirst().start().plus(Duration.ofHours(5));
    assertThat(planning.tryMove(proposal.id(), order.id(), house.team.id(), later).reasons()).isEmpty();
    Placement moved =
        planning.move(proposal.id(), Move.of(order.id(), house.team.id(), later), house.coordinator).placementOf(order.id());
    assertThat(moved.start()).isEqualTo(later);
    assertThat(moved.members()).hasSize(2);
    assertThat(moved.legInMinutes()).isPositive();
    planning.publish(proposal.id(), house.coordinator);
    assertThat(planning.getProposal(proposal.id()).placementOf(order.id()).outcome())
        .isEqualTo(Placement.Outcome.PUBLISHED);
  }

  @Test
  void anHourOutsideOfTheWindowsIsRefusedByReason() {
    Order order = house.dispatch(1, 60);
    Proposal proposal = house.proposed();
    Instant night = order.windows().getFirst().start().plus(Duration.ofHours(14));
    EditVerdict verdict = planning.tryMove(proposal.id(), order.id(), house.team.id(), night);
    assertThat(verdict.reasons()).extracting(Reason::code).contains("outside-start-windows");
    assertThatThrownBy(() -> planning.move(proposal.id(), Move.of(order.id(), house.team.id(), night), house.coordinator))
        .isInstanceOf(Refusal.class);
    assertThat(planning.getProposal(proposal.id())).isEqualTo(proposal);
  }

  @Test
  void whoHasGoneAwayMeanwhileIsNotSeated() {
    Order order = house.dispatch(4, 60);
    Proposal proposal = house.proposed();
    var away = new Availability.Once(order.windows().getFirst(), false);
    house.context.getBean(Roster.class).addException(house.hairdressers.getFirst().id(), away, "");
    EditVerdict verdict =
        planning.tryMove(proposal.id(), order.id(), house.team.id(), order.windows().getFirst().start());
    assertThat(verdict.reasons()).extracting(Reason::code).containsExactly("not-available");
  }

  @Test
  void aPinnedPlacementStaysInTheNextRun() {
    Order order = house.dispatch(1, 60);
    Order other = house.dispatch(1, 90);
    Proposal proposal = house.proposed();
    Instant chosen = order.windows().getFirst().start().plus(Duration.ofMinutes(317));
    Placement moved =
        planning.move(proposal.id(), Move.of(order.id(), house.team.id(), chosen), house.coordinator).placementOf(order.id());
    assertThat(planning.pin(moved.id(), Pin.ALL, house.coordinator).placementOf(order.id()).pinned()).isTrue();
    Proposal next = house.proposed();
    assertThat(next.placementOf(order.id()).start()).isEqualTo(chosen);
    assertThat(next.placementOf(order.id()).members().values()).containsExactlyInAnyOrderElementsOf(moved.members().values());
    assertThat(next.placementOf(order.id()).pinned()).isTrue();
    assertThat(next.placementOf(other.id()).pinned()).isFalse();
  }

  @Test
  void whatWasMovedAndPinnedIsTakenBackStepByStep() {
    Order order = house.dispatch(2, 60);
    Proposal proposal = house.proposed();
    Placement before = proposal.placementOf(order.id());
    Instant later = order.windows().getFirst().start().plus(Duration.ofHours(5));
    UUID moved =
        planning.move(proposal.id(), Move.of(order.id(), house.team.id(), later), house.coordinator).placementOf(order.id()).id();
    planning.pin(moved, Pin.TIME, house.coordinator);
    assertThat(planning.listEdits(proposal.id())).hasSize(2);
    assertThat(planning.undo(proposal.id()).placementOf(order.id()).pin()).isEqualTo(Pin.NONE);
    Placement after = planning.undo(proposal.id()).placementOf(order.id());
    assertThat(after.start()).isEqualTo(before.start());
    assertThat(after.members()).isEqualTo(before.members());
    assertThatThrownBy(() -> planning.undo(proposal.id())).isInstanceOf(Refusal.class);
  }

  @Test
  void aRuleThatThePolicyMarksIsSetAsideByNameAndWithAReasonOnly() {
    Order order = house.dispatch(1, 60);
    Proposal proposal = house.proposed();
    house.sql("UPDATE volunteer SET max_km = 1");
    Instant later = order.windows().getFirst().start().plus(Duration.ofHours(5));
    EditVerdict verdict = planning.tryMove(proposal.id(), order.id(), house.team.id(), later);
    assertThat(verdict.reasons()).extracting(Reason::code).containsExactly("too-far");
    assertThat(verdict.isOverridable()).isTrue();
    var silent = new Move(order.id(), house.team.id(), later, new SettingAside(Set.of("too-far"), " "));
    assertThatThrownBy(() -> planning.move(proposal.id(), silent, house.coordinator)).isInstanceOf(Refusal.class);
    var named = new Move(order.id(), house.team.id(), later, new SettingAside(Set.of("too-far"), "有车接送"));
    planning.move(proposal.id(), named, house.coordinator);
    planning.publish(proposal.id(), house.coordinator);
    Placement published = planning.getProposal(proposal.id()).placementOf(order.id());
    assertThat(published.outcome()).isEqualTo(Placement.Outcome.PUBLISHED);
    assertThat(published.setAside()).isEqualTo(new SettingAside(Set.of("too-far"), "有车接送"));
  }

  @Test
  void whyAnOrderIsServedIsExplained() {
    Order order = house.dispatch(1, 60);
    Proposal proposal = house.proposed();
    Explanation explained = planning.explain(proposal.id(), order.id());
    assertThat(Objects.requireNonNull(explained.served()).teamId()).isEqualTo(house.team.id());
    assertThat(explained.teams()).singleElement().matches(Explanation.TeamFinding::isEligible);
    assertThat(planning.listOpenings(proposal.id(), order.id())).extracting(Opening::teamId).containsExactly(house.team.id());
  }

  @Test
  void theTeamsThatCouldServeAnOrderAreRanked() {
    Order order = house.dispatch(1, 60);
    Proposal proposal = house.proposed();
    assertThat(planning.rankedCandidates(proposal.id(), order.id()))
        .extracting(Candidate::teamId)
        .containsExactly(house.team.id());
  }
}
