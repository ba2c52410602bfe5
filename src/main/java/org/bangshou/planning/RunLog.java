package org.bangshou.planning;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;

/**
 * What a worker writes to its run and tells the house of it; each call is one transaction. Once another
 * worker has the run it writes nothing and tells nothing.
 */
@Singleton
class RunLog {

  private final RunQueueRepository queue;
  private final ProposalWriter proposals;
  private final ApplicationEventPublisher<DomainEvent> events;

  RunLog(RunQueueRepository queue, ProposalWriter proposals, ApplicationEventPublisher<DomainEvent> events) {
    this.queue = queue;
    this.proposals = proposals;
    this.events = events;
  }

  @Transactional
  void storeProblem(Lease lease, PlanningProblem problem) {
    queue.storeProblem(lease, ContractFiles.json(problem), Json.hash(problem));
    tell("run-progress", lease, RunStatus.RUNNING, Map.of());
  }

  /** Another worker goes on from there when this one is gone. */
  @Transactional
  void best(Lease lease, long spentMillis, PlanningSolution best) {
    queue.storeBest(lease, spentMillis, ContractFiles.json(best));
  }

  @Transactional
  void point(Lease lease, RunPoint point) {
    if (queue.appendPoint(lease, point) > 0) tell("run-progress", lease, RunStatus.RUNNING, figures(point));
  }

  /** Its proposal is there in the same moment in which the run is over. */
  @Transactional
  void end(Lease lease, RunStatus status, PlanningProblem problem, PlanningSolution solution) {
    if (queue.end(lease, status, List.of()) == 0) return;
    UUID proposal = proposals.write(lease, problem, solution);
    tell("proposal-ready", lease, status, Map.of("proposal", proposal.toString()));
  }

  @Transactional
  void fail(Lease lease, Reason reason) {
    if (queue.end(lease, RunStatus.FAILED, List.of(reason)) > 0) {
      tell("run-progress", lease, RunStatus.FAILED, Map.of("failure", reason.code()));
    }
  }

  private void tell(String topic, Lease lease, RunStatus status, Map<String, String> values) {
    Map<String, String> payload = new HashMap<>(values);
    payload.put("status", status.name());
    events.publishEvent(DomainEvent.of(topic, lease.regionCode(), lease.runId(), payload));
  }

  private static Map<String, String> figures(RunPoint point) {
    return Map.of(
        "millis", Long.toString(point.millis()),
        "unassignedWeight", Long.toString(point.unassignedWeight()),
        "assigned", Integer.toString(point.assigned()),
        "unassigned", Integer.toString(point.unassigned()),
        "travelMinutes", Long.toString(point.travelMinutes()));
  }
}
