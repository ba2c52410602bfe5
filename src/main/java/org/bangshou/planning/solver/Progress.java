package org.bangshou.planning.solver;

import java.time.Duration;
import java.util.function.Supplier;
import org.bangshou.planning.contract.PlanningSolution;

/** Where a run stands: figures of the best so far, and the best itself if somebody asks. */
public record Progress(
    Duration elapsed,
    long unassignedWeight,
    int assigned,
    int unassigned,
    long travelMinutes,
    Supplier<PlanningSolution> best) {}
