package org.bangshou.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Outcome;
import org.bangshou.notify.LiveEvents;
import org.bangshou.ops.ChildJvm;
import org.bangshou.order.Order;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.ProgressListener;
import org.bangshou.planning.solver.SolveOptions;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.RealServers;
import org.junit.jupiter.api.Test;

/** A run goes on: from a proposal, with what happens meanwhile, and when its node dies. */
class RunsGoOnIT {

  static final String LEASE = "2s";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Test
  void aRunWhoseNodeIsKilledGoesOnElsewhereFromItsBestAndIsSeenOnEveryNode() {
    Map<String, String> servers = RealServers.properties();
    Map<String, Object> properties = new HashMap<>(servers);
    properties.put("bangshou.planning.workers", 0);
    properties.put("bangshou.planning.lease", LEASE);
    try (PlanningHouse house = new PlanningHouse(properties)) {
      List<Order> orders = List.of(house.dispatch(2, 120), house.dispatch(1, 90), house.dispatch(1, 60));
      List<DomainEvent> seen = new CopyOnWriteArrayList<>();
      Run run = house.start(3600);
      var hearing =
          house.context.getBean(LiveEvents.class)
              .stream(e -> e.topic().equals("run-progress") && e.subjectId().equals(run.id()), null)
              .subscribe(seen::add);
      RunQueueRepository queue = house.context.getBean(RunQueueRepository.class);
      try (ChildJvm node =
          ChildJvm.start(PlanningNode.class, Map.of(), String.valueOf(servers.get("datasources.default.url")), String.valueOf(servers.get("redis.uri")))) {
        node.awaitLine(PlanningNode.READY);
        Eventually.within(PATIENCE, "the other node's curve here", () -> seen.stream().anyMatch(e -> e.payload().containsKey("millis")));
        Eventually.within(PATIENCE, "a best that is kept", () -> house.asks("SELECT best IS NOT NULL FROM planning_run"));
        assertThat(queue.claim()).as("while its node lives nobody else gets it").isEmpty();
        node.kill();
      }
      hearing.dispose();
      List<RunPoint> curve = house.planning.getRun(run.id()).progress();
      Eventually.within(PATIENCE, "the lease is over", () -> house.asks("SELECT leased_until < clock_timestamp() FROM planning_run"));
      Lease heir = queue.claim().orElseThrow();
      assertThat(heir.left().spentMillis()).isPositive();
      PlanningSolution best = ContractFiles.parseSolution(String.valueOf(heir.left().best()), "best");
      house.planning.stop(run.id());
      house.context.getBean(RunJob.class).run(heir);
      assertThat(house.planning.getRun(run.id()).status()).isEqualTo(RunStatus.STOPPED);
      assertThat(house.planning.getRun(run.id()).progress()).startsWith(curve.toArray(RunPoint[]::new));
      Proposal proposal = house.proposal(run.id());
      assertThat(proposal.placements()).extracting(Placement::orderId).containsExactlyInAnyOrderElementsOf(orders.stream().map(Order::id).toList());
      assertThat(proposal.unassignedWeight()).isLessThanOrEqualTo(best.unassignedWeight());
    }
  }

  @Test
  void whatHappensWhileARunWorksIsInItsProposal() {
    try (PlanningHouse house = new PlanningHouse(Map.of())) {
      Order stays = house.dispatch(1, 120);
      Order cancelled = house.dispatch(1, 90);
      Order grabbed = house.dispatch(1, 60);
      Run run = house.start(3600);
      Eventually.within(PATIENCE, "a first plan", () -> !house.planning.getRun(run.id()).progress().isEmpty());
      house.orders.cancel(cancelled.id(), "rain");
      grab(house, grabbed);
      Order urgent = house.dispatch(1, 30);
      Eventually.within(
          PATIENCE, "the run has heard it",
          () -> house.planning.getRun(run.id()).progress().getLast().assigned() == 2 && house.asks(
              "SELECT problem::text LIKE '%" + urgent.id() + "%' FROM planning_run"));
      house.planning.stop(run.id());
      house.ended(run.id());
      assertThat(house.proposal(run.id()).placements()).extracting(Placement::orderId).containsExactlyInAnyOrder(stays.id(), urgent.id());
      assertThat(house.planning.getProblem(run.id()).orders()).extracting(PlanningProblem.Order::id)
          .containsExactlyInAnyOrder(stays.id().toString(), urgent.id().toString());
    }
  }

  @Test
  void aPlanIsGoneOnFromRepairedAndSolvedAgainElsewhere() {
    try (PlanningHouse house = new PlanningHouse(Map.of())) {
      assertThatThrownBy(() -> house.planning.repair(PlanningHouse.DEQING, house.coordinator))
          .isInstanceOf(Refusal.class).hasMessageContaining("nothing-to-repair");
      house.dispatch(2, 120);
      house.dispatch(1, 90);
      RunAsk steps = RunAsk.search(PlanningHouse.DEQING, house.nextWeek(), 60, 5).ending(2, 40);
      Run first = house.ended(house.planning.start(steps, house.coordinator).id());
      assertSolvedAgain(house, first);

      Order urgent = house.dispatch(1, 60);
      Run repaired = house.ended(house.planning.repair(PlanningHouse.DEQING, house.coordinator).id());
      Proposal before = house.proposal(first.id());
      Proposal after = house.proposal(repaired.id());
      assertThat(repaired.ask().fromProposalId()).isEqualTo(before.id());
      assertThat(after.status()).isEqualTo(ProposalStatus.DRAFT);
      assertThat(after.placements()).extracting(Placement::orderId).contains(urgent.id()).hasSize(3);
      before.placements().forEach(p -> assertThat(after.placementOf(p.orderId())).returns(p.teamId(), Placement::teamId)
          .returns(p.start(), Placement::start).returns(p.members(), Placement::members));

      Run on = house.planning.startFrom(after.id(), 60, 5, house.coordinator);
      house.planning.stop(on.id());
      house.ended(on.id());
      Run again = house.ended(house.planning.start(steps.from(after.id()), house.coordinator).id());
      assertThat(house.asks("SELECT beginning IS NOT NULL FROM planning_run WHERE id = '" + again.id() + "'")).isTrue();
      assertThat(house.proposal(again.id()).placements()).hasSize(3);

      Run calm = house.ended(
          house.planning.start(RunAsk.search(PlanningHouse.DEQING, house.nextWeek(), 3600, 5).ending(1, 0), house.coordinator).id());
      assertThat(calm.status()).as("it ends by itself when nothing gets better").isEqualTo(RunStatus.DONE);
      assertThatThrownBy(() -> house.planning.start(steps.from(UUID.randomUUID()), house.coordinator)).isInstanceOf(NotFound.class);
    }
  }

  /** As somebody does who has downloaded its problem. */
  private static void assertSolvedAgain(PlanningHouse house, Run run) {
    PlanningProblem problem = ContractFiles.parseProblem(ContractFiles.json(house.planning.getProblem(run.id())), "downloaded");
    var options = new SolveOptions(Duration.ofSeconds(run.ask().seconds()), run.ask().seed(), 1).withSteps(run.ask().steps())
        .withUnimproved(Duration.ofSeconds(run.ask().unimprovedSeconds()));
    PlanningSolution solved = Planner.solve(problem, options, ProgressListener.NOBODY);
    PlanningSolution stored = house.stored(run.id());
    assertThat(solved.visits()).isEqualTo(stored.visits());
    assertThat(solved.unassignedWeight()).isEqualTo(stored.unassignedWeight());
  }

  private static void grab(PlanningHouse house, Order order) {
    house.sql("UPDATE service_order SET mode = 'GRAB' WHERE id = '" + order.id() + "'");
    Optional<UUID> quick = house.team.members().stream().map(m -> m.volunteerId()).findFirst();
    assertThat(house.context.getBean(Ledger.class).commit(order.id(), Claim.anySeat(quick.orElseThrow())))
        .isInstanceOf(Outcome.Granted.class);
  }
}
