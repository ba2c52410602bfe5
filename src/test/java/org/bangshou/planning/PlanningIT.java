package org.bangshou.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Mark;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.PageAsk;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Outcome;
import org.bangshou.order.Order;
import org.bangshou.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanningIT {

  private final PlanningHouse house = new PlanningHouse(Map.of());
  private final Planning planning = house.planning;

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aPublishedProposalBecomesOffersToItsPeople() {
    Order two = house.dispatch(2, 120);
    Order one = house.dispatch(1, 60);
    Proposal proposal = house.proposed();
    assertThat(proposal.unplaced()).isEmpty();
    assertThat(proposal.placements()).extracting(Placement::orderId).containsExactlyInAnyOrder(two.id(), one.id());
    assertThat(planning.publish(proposal.id(), house.coordinator))
        .extracting(PlacementOutcome::outcome)
        .containsOnly(Placement.Outcome.PUBLISHED);
    assertThat(offers(two)).hasSize(2).allMatch(c -> c.status() == CommitmentStatus.OFFERED);
    assertThat(offers(two)).allMatch(c -> proposal.id().equals(c.proposalId()));
    assertThat(offers(one)).hasSize(1);
    assertThat(planning.getProposal(proposal.id()).status()).isEqualTo(ProposalStatus.PUBLISHED);
  }

  @Test
  void publishingTwiceOffersOnce() {
    Order order = house.dispatch(2, 120);
    Proposal proposal = house.proposed();
    List<PlacementOutcome> first = planning.publish(proposal.id(), house.coordinator);
    assertThat(planning.publish(proposal.id(), house.coordinator)).isEqualTo(first);
    assertThat(offers(order)).hasSize(2);
  }

  @Test
  void theProblemIsStoredAsItWasSolved() {
    house.dispatch(1, 60);
    Run run = house.ended(house.start(1).id());
    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(run.problemHash()).isEqualTo(Json.hash(planning.getProblem(run.id())));
    assertThat(planning.getProblem(run.id()).orders()).hasSize(1);
    assertThat(run.progress()).isNotEmpty();
    assertThat(run.progress().getLast().assigned()).isEqualTo(1);
  }

  @Test
  void aSeatGrabbedMeanwhileStaysWithWhoGrabbedIt() {
    Order order = house.dispatch(1, 120);
    Proposal proposal = house.proposed();
    UUID planned = proposal.placementOf(order.id()).members().values().iterator().next();
    UUID quick = house.team.members().stream().map(m -> m.volunteerId()).filter(v -> !v.equals(planned)).findFirst().orElseThrow();
    house.sql("UPDATE service_order SET mode = 'GRAB' WHERE id = '" + order.id() + "'");
    assertThat(ledger().commit(order.id(), Claim.anySeat(quick))).isInstanceOf(Outcome.Granted.class);
    List<PlacementOutcome> outcomes = planning.publish(proposal.id(), house.coordinator);
    assertThat(outcomes).extracting(PlacementOutcome::outcome).containsExactly(Placement.Outcome.STALE);
    assertThat(outcomes.getFirst().reasons()).extracting(Reason::code).contains("seat-taken");
    assertThat(offers(order)).extracting(Commitment::volunteerId).containsExactly(quick);
  }

  @Test
  void aCancelledOrderIsStaleByName() {
    Order order = house.dispatch(1, 120);
    Order other = house.dispatch(1, 60);
    Proposal proposal = house.proposed();
    house.orders.cancel(order.id(), "rain");
    planning.publish(proposal.id(), house.coordinator);
    Proposal published = planning.getProposal(proposal.id());
    assertThat(published.placementOf(order.id()).outcome()).isEqualTo(Placement.Outcome.STALE);
    assertThat(published.placementOf(order.id()).outcomeReasons()).extracting(Reason::code).containsExactly("order-cancelled");
    assertThat(published.placementOf(other.id()).outcome()).isEqualTo(Placement.Outcome.PUBLISHED);
    assertThat(published.status()).isEqualTo(ProposalStatus.PUBLISHED);
  }

  @Test
  void whatIsLeftOfAPartlyHeldOrderKeepsItsStartAndItsTeam() {
    Order order = house.dispatch(3, 120);
    house.sql("UPDATE service_order SET mode = 'GRAB' WHERE id = '" + order.id() + "'");
    UUID first = house.hairdressers.getFirst().id();
    ledger().commit(order.id(), Claim.anySeat(first));
    house.sql("UPDATE service_order SET mode = 'DISPATCH' WHERE id = '" + order.id() + "'");
    Proposal proposal = house.proposed();
    Placement rest = proposal.placementOf(order.id());
    assertThat(rest.members()).hasSize(2).doesNotContainValue(first);
    assertThat(rest.start()).isEqualTo(house.orders.getOrder(order.id()).startsAt());
    planning.publish(proposal.id(), house.coordinator);
    assertThat(offers(order)).hasSize(3);
  }

  @Test
  void aRegionHasOneRunAtATime() {
    house.dispatch(1, 60);
    Run first = house.start(20);
    assertThatThrownBy(() -> house.start(1)).isInstanceOf(Refusal.class).hasMessageContaining("run-in-progress");
    planning.stop(first.id());
    house.ended(first.id());
    assertThat(house.ended(house.start(1).id()).status()).isEqualTo(RunStatus.DONE);
  }

  @Test
  void aStoppedRunKeepsTheBestThatItHad() {
    house.dispatch(2, 120);
    house.dispatch(1, 90);
    Run run = house.start(120);
    Eventually.within(
        Duration.ofSeconds(20), "a first plan", () -> !planning.getRun(run.id()).progress().isEmpty());
    long asked = System.nanoTime();
    planning.stop(run.id());
    Run stopped = house.ended(run.id());
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
    assertThat(stopped.status()).isEqualTo(RunStatus.STOPPED);
    assertThat(planning.getProposal(Objects.requireNonNull(stopped.proposalId())).placements()).hasSize(2);
  }

  @Test
  void anOrderThatNobodyMayTakeIsLeftByReason() {
    Order order = house.dispatch(5, 60);
    Proposal proposal = house.proposed();
    assertThat(proposal.placements()).isEmpty();
    assertThat(proposal.unplaced()).extracting(Unplaced::orderId).containsExactly(order.id());
    assertThat(proposal.unplaced().getFirst().reason()).isEqualTo("nobody-eligible");
    assertThat(proposal.unplaced().getFirst().why()).extracting(Reason::code).containsExactly("nobody");
  }

  @Test
  void aRegionWithoutOrdersGetsAnEmptyProposal() {
    Proposal proposal = house.proposed();
    assertThat(proposal.placements()).isEmpty();
    assertThat(proposal.unplaced()).isEmpty();
  }

  @Test
  void aDiscardedProposalIsNotPublished() {
    house.dispatch(1, 60);
    Proposal proposal = house.proposed();
    planning.discard(proposal.id());
    assertThatThrownBy(() -> planning.publish(proposal.id(), house.coordinator)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> planning.discard(proposal.id())).isInstanceOf(Refusal.class);
    assertThat(planning.pageProposals(List.of("330500"), new PageAsk(9, Mark.START)).items())
        .extracting(Proposal::status)
        .containsExactly(ProposalStatus.DISCARDED);
  }

  @Test
  void aStrangerSeesNoRegionToPlan() {
    Caller stranger =
        new Caller(UUID.randomUUID(), "other", "other", Role.COORDINATOR, Set.of("330300"), null, null);
    assertThatThrownBy(() -> planning.start(PlanningHouse.DEQING, house.nextWeek(), 1, 1, stranger))
        .isInstanceOf(NotFound.class);
  }

  private List<Commitment> offers(Order order) {
    return ledger().listActiveOn(List.of(order.id()));
  }

  private Ledger ledger() {
    return house.context.getBean(Ledger.class);
  }
}
