package org.bangshou.planning;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.NotFound;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;

/** The stored problems of runs. They never change, so those looked at last are kept at hand. */
@Singleton
class Problems {

  private static final int KEPT = 4;

  private final RunRepository runs;
  private final Map<UUID, PlanningProblem> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, PlanningProblem> eldest) {
              return size() > KEPT;
            }
          });

  Problems(RunRepository runs) {
    this.runs = runs;
  }

  /** @throws NotFound when the run has none yet */
  PlanningProblem get(UUID runId) {
    PlanningProblem known = recent.get(runId);
    if (known != null) return known;
    String json = runs.findProblem(runId).orElseThrow(() -> new NotFound("problem of run", runId));
    PlanningProblem read = ContractFiles.parseProblem(json, "run " + runId);
    recent.put(runId, read);
    return read;
  }
}
