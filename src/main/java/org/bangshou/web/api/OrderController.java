package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.REQUESTER;

import io.micronaut.http.HttpHeaders;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.Page;
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
@Controller(Api.V1 + "/orders")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "orders")
class OrderController {

  private static final Paging MINE = new Paging("orders-mine");
  private static final Paging ALL = new Paging("orders");
  private static final Paging QUEUE = new Paging("orders-queue");

  private final Orders orders;
  private final OrderViews views;
  private final Tags tags;
  private final Drafting drafting;
  private final CurrentRules rules;
  private final RegionGuard guard;

  OrderController(
      Orders orders, OrderViews views, Tags tags, Drafting drafting, CurrentRules rules, RegionGuard guard) {
    this.orders = orders;
    this.views = views;
    this.tags = tags;
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
    return HttpResponse.created(view(order, caller), URI.create(Api.V1 + "/orders/" + order.id()));
  }

  @Get("/{order}")
  @Access(roles = {REQUESTER, COORDINATOR, ADMINISTRATOR}, where = Where.ORDER, id = "order")
  @Operation(summary = "One order, with who holds its seats")
  @ApiResponse(responseCode = "200", description = "As it is, with its ETag")
  @ApiResponse(responseCode = "304", description = "Still as the caller knows it")
  HttpResponse<OrderView> get(
      UUID order,
      @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
      @Parameter(hidden = true) Caller caller) {
    return tags.answer(view(orders.getOrder(order), caller), known);
  }

  private OrderView view(Order order, Caller caller) {
    return caller.findRequester().isPresent() ? views.forRequester(order) : views.inFull(order);
  }

  @Get("/mine")
  @Access(roles = REQUESTER, where = Where.OWN)
  @Operation(summary = "The requester's own orders, newest first")
  HttpResponse<PageView<OrderBrief>> listMine(
      @QueryValue(defaultValue = Paging.USUAL) @Min(1) @Max(Paging.MOST) int limit,
      @QueryValue @Nullable String cursor,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    return MINE.answer(request, orders.pageOf(Own.requester(caller), MINE.ask(limit, cursor)).map(OrderBrief::of));
  }

  @Get
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "Orders of a region, or of all the caller's regions, by status, newest first")
  HttpResponse<PageView<OrderBrief>> list(
      @QueryValue @Nullable String region,
      @QueryValue @Nullable Set<OrderStatus> status,
      @QueryValue(defaultValue = Paging.USUAL) @Min(1) @Max(Paging.MOST) int limit,
      @QueryValue @Nullable String cursor,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    Set<OrderStatus> wanted = status == null || status.isEmpty() ? EnumSet.allOf(OrderStatus.class) : status;
    Page<Order> page = orders.page(Scopes.of(region, caller), wanted, ALL.ask(limit, cursor));
    return ALL.answer(request, page.map(OrderBrief::of));
  }

  @Get("/queue")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "Submitted orders that wait for a coordinator's word, newest first")
  HttpResponse<PageView<OrderBrief>> listQueue(
      @QueryValue @Nullable String region,
      @QueryValue(defaultValue = Paging.USUAL) @Min(1) @Max(Paging.MOST) int limit,
      @QueryValue @Nullable String cursor,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    Page<Order> page = orders.pageQueue(Scopes.of(region, caller), QUEUE.ask(limit, cursor));
    return QUEUE.answer(request, page.map(OrderBrief::of));
  }
}
