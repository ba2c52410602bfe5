package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.REQUESTER;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleBook;
import org.bangshou.web.Access;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Where;
import org.jspecify.annotations.Nullable;

/** Orders posted and looked at. */
@Controller("/api/orders")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "orders")
class OrderController {

  private final Orders orders;
  private final OrderViews views;
  private final Drafting drafting;
  private final CurrentRules rules;
  private final RegionGuard guard;

  OrderController(Orders orders, OrderViews views, Drafting drafting, CurrentRules rules, RegionGuard guard) {
    this.orders = orders;
    this.views = views;
    this.drafting = drafting;
    this.rules = rules;
    this.guard = guard;
  }

  @Post
  @Access(roles = {REQUESTER, COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "Post an order; a coordinator posts for the requester that the body names")
  @Status(HttpStatus.CREATED)
  HttpResponse<OrderView> submit(@Body @Valid SubmitBody body, @Parameter(hidden = true) Caller caller) {
    // a requester may have work in any county; its coordinator decides
    if (caller.findRequester().isEmpty()) guard.require(caller, body.region());
    RuleBook book = rules.in(body.region());
    Order order = orders.submit(drafting.draft(body, caller, book), book.version());
    return HttpResponse.created(views.view(order), URI.create("/api/orders/" + order.id()));
  }

  @Get("/{order}")
  @Access(roles = {REQUESTER, COORDINATOR, ADMINISTRATOR}, where = Where.ORDER, id = "order")
  @Operation(summary = "One order, with who holds its seats")
  OrderView get(UUID order) {
    return views.view(orders.getOrder(order));
  }

  @Get("/mine")
  @Access(roles = REQUESTER, where = Where.OWN)
  @Operation(summary = "The requester's own orders, newest first")
  List<OrderBrief> listMine(@Parameter(hidden = true) Caller caller) {
    return caller.findRequester().map(orders::listOf).orElse(List.of()).stream().map(OrderBrief::of).toList();
  }

  @Get
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "Orders of a region, or of all the caller's regions, by status")
  List<OrderBrief> list(
      @QueryValue @Nullable String region,
      @QueryValue @Nullable Set<OrderStatus> status,
      @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @Parameter(hidden = true) Caller caller) {
    Set<OrderStatus> wanted = status == null || status.isEmpty() ? EnumSet.allOf(OrderStatus.class) : status;
    return Scopes.of(region, caller).stream()
        .flatMap(scope -> orders.listByStatus(scope, wanted, limit).stream())
        .distinct()
        .limit(limit)
        .map(OrderBrief::of)
        .toList();
  }

  @Get("/queue")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "Submitted orders that wait for a coordinator's word")
  List<OrderBrief> listQueue(@QueryValue @Nullable String region, @Parameter(hidden = true) Caller caller) {
    return Scopes.of(region, caller).stream()
        .flatMap(scope -> orders.listQueue(scope).stream())
        .distinct()
        .map(OrderBrief::of)
        .toList();
  }
}
