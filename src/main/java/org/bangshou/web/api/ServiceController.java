package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.LEADER;
import static org.bangshou.identity.Role.REQUESTER;
import static org.bangshou.identity.Role.VOLUNTEER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.service.Attending;
import org.bangshou.service.HoursPage;
import org.bangshou.service.Serving;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.api.ServiceBodies.ConfirmationBody;
import org.bangshou.web.api.ServiceBodies.CorrectionBody;
import org.bangshou.web.api.ServiceBodies.EntryView;
import org.bangshou.web.api.ServiceBodies.HoursView;
import org.bangshou.web.api.ServiceBodies.RecordView;
import org.bangshou.web.api.ServiceBodies.ReturnVisitBody;
import org.bangshou.web.api.ServiceBodies.VisitBody;
import org.jspecify.annotations.Nullable;

/** Service done: in, out, confirmed, counted. */
@Controller(Api.V1)
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "service")
class ServiceController {

  private static final Paging HOURS = new Paging("hours");

  private static final String KEY = "Idempotency-Key";

  private final Serving serving;
  private final Attending attending;

  ServiceController(Serving serving, Attending attending) {
    this.serving = serving;
    this.attending = attending;
  }

  @Post("/commitments/{commitment}/check-in")
  @Access(roles = {VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Check in at the place of service; a repeat under the same Idempotency-Key is the same check-in")
  RecordView checkIn(
      UUID commitment, @Body @Nullable @Valid VisitBody body, @Header(KEY) @Nullable @Size(min = 1, max = 100) String key) {
    return RecordView.of(attending.checkIn(commitment, VisitBody.report(body, key)));
  }

  @Post("/commitments/{commitment}/check-out")
  @Access(roles = {VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Check out; hours and points are credited, once for all repeats under the same Idempotency-Key")
  RecordView checkOut(
      UUID commitment, @Body @Nullable @Valid VisitBody body, @Header(KEY) @Nullable @Size(min = 1, max = 100) String key) {
    return RecordView.of(attending.checkOut(commitment, VisitBody.report(body, key)));
  }

  @Post("/orders/{order}/confirmation")
  @Access(roles = {REQUESTER, COORDINATOR, ADMINISTRATOR}, where = Where.ORDER, id = "order")
  @Operation(summary = "Confirm that the service was done, with one to five stars")
  @Status(HttpStatus.NO_CONTENT)
  void confirm(UUID order, @Body @Valid ConfirmationBody body) {
    serving.confirm(order, body.stars(), Objects.requireNonNullElse(body.comment(), ""));
  }

  @Post("/orders/{order}/return-visit")
  @Access(roles = {REQUESTER, COORDINATOR, ADMINISTRATOR}, where = Where.ORDER, id = "order")
  @Operation(summary = "Ask for a return visit, by the same team where possible")
  @Status(HttpStatus.CREATED)
  OrderBrief requestReturnVisit(UUID order, @Body @Valid ReturnVisitBody body) {
    List<TimeWindow> windows =
        IntStream.range(0, body.windows().size())
            .mapToObj(at -> body.windows().get(at).window("windows[" + at + "]"))
            .toList();
    return OrderBrief.of(serving.requestReturnVisit(order, windows));
  }

  @Get("/hours/mine")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "The caller's service hours and points")
  HttpResponse<HoursView> hoursOfMine(
      @QueryValue(defaultValue = Paging.USUAL) @Min(1) @Max(Paging.MOST) int limit,
      @QueryValue @Nullable String cursor,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    return hours(request, Own.volunteer(caller), limit, cursor);
  }

  @Get("/volunteers/{volunteer}/hours")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.VOLUNTEER, id = "volunteer")
  @Operation(summary = "A volunteer's service hours and points")
  HttpResponse<HoursView> hoursOf(
      UUID volunteer,
      @QueryValue(defaultValue = Paging.USUAL) @Min(1) @Max(Paging.MOST) int limit,
      @QueryValue @Nullable String cursor,
      HttpRequest<?> request) {
    return hours(request, volunteer, limit, cursor);
  }

  private HttpResponse<HoursView> hours(HttpRequest<?> request, UUID volunteer, int limit, @Nullable String cursor) {
    HoursPage hours = serving.pageOf(volunteer, HOURS.ask(limit, cursor));
    String next = HOURS.cursor(hours.entries());
    return Paging.linked(request, HttpResponse.ok(HoursView.of(hours, next)), next);
  }

  @Post("/commitments/{commitment}/correction")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Correct the hours of one commitment by a new entry")
  @Status(HttpStatus.CREATED)
  EntryView correct(UUID commitment, @Body @Valid CorrectionBody body) {
    return EntryView.of(serving.correct(commitment, body.minutes(), body.points(), body.note()));
  }
}
