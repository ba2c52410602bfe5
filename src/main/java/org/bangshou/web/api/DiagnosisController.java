package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.LEADER;
import static org.bangshou.identity.Role.VOLUNTEER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.bangshou.grab.Diagnosing;
import org.bangshou.grab.Diagnosis;
import org.bangshou.identity.Caller;
import org.bangshou.web.Access;
import org.bangshou.web.Reader;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Where;
import org.bangshou.web.api.DiagnosisViews.DiagnosisView;
import org.bangshou.web.api.DiagnosisViews.WhyNotView;

/** Why somebody cannot see or take an order. */
@Controller(Api.V1)
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "why")
class DiagnosisController {

  private final Diagnosing diagnosing;
  private final DiagnosisViews views;
  private final RegionGuard guard;

  DiagnosisController(Diagnosing diagnosing, DiagnosisViews views, RegionGuard guard) {
    this.diagnosing = diagnosing;
    this.views = views;
    this.guard = guard;
  }

  @Get("/orders/{order}/diagnosis/{volunteer}")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.ORDER, id = "order")
  @Operation(summary = "Why a volunteer cannot see or take an order: every limit and rule with its values, the nearest seat first")
  DiagnosisView diagnose(UUID order, UUID volunteer, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    Diagnosis diagnosis = diagnosing.explain(order, volunteer);
    // whose pool does not show the order has nothing to do with its coordinator, unless they live there
    if (!diagnosis.shown()) guard.require(caller, diagnosis.volunteer().regionCode());
    return views.inFull(diagnosis, Reader.locale(request));
  }

  @Get("/pool/{order}/why")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "Why the caller cannot see or take an order, and what would mend it")
  WhyNotView explain(UUID order, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    return views.plain(diagnosing.explain(order, Own.volunteer(caller)), Reader.locale(request));
  }
}
