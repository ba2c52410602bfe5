package org.bangshou.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
        planning.move(proposal.id(), order.id(), house.team.id(), later).placementOf(order.id());
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
    assertThatThrownBy(() -> planning.move(proposal.id(), order.id(), house.team.id(), night))
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
        planning.move(proposal.id(), order.id(), house.team.id(), chosen).placementOf(order.id());
    assertThat(planning.pin(moved.id(), true).placementOf(order.id()).pinned()).isTrue();
    Proposal next = house.proposed();
    assertThat(next.placementOf(order.id()).start()).isEqualTo(chosen);
    assertThat(next.placementOf(order.id()).members().values()).containsExactlyInAnyOrderElementsOf(moved.members().values());
    assertThat(next.placementOf(order.id()).pinned()).isTrue();
    assertThat(next.placementOf(other.id()).pinned()).isFalse();
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
