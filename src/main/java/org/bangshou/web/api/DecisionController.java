package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.REQUESTER;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.bangshou.grab.Opening;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.Refusal;
import org.bangshou.order.Approval;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;
import org.bangshou.web.Reader;
import org.bangshou.web.Reasons;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Seen;
import org.bangshou.web.Unchanged;
import org.bangshou.web.Where;
import org.bangshou.web.api.BulkApproval.Result;
import org.jspecify.annotations.Nullable;

/** What a coordinator decides on an order, and how it is called off. */
@Controller(Api.V1 + "/orders")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "orders")
class DecisionController {

  private final Orders orders;
  private final Opening opening;
  private final OrderViews views;
  private final RegionGuard guard;
  private final Reasons reasons;
  private final Tags tags;
  private final Unchanged unchanged;

  DecisionController(
      Orders orders,
      Opening opening,
      OrderViews views,
      RegionGuard guard,
      Reasons reasons,
      Tags tags,
      Unchanged unchanged) {
    this.orders = orders;
    this.opening = opening;
    this.views = views;
    this.guard = guard;
    this.reasons = reasons;
    this.tags = tags;
    this.unchanged = unchanged;
  }

  @Post("/{order}/approval")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.ORDER, id = "order")
  @Operation(summary = "Open a submitted order")
  HttpResponse<OrderView> approve(
      UUID order, @Header(HttpHeaders.IF_MATCH) @Nullable String seen, @Body @Nullable @Valid ApprovalBody body) {
    Approval approval = body == null ? Approval.asAsked() : body.approval();
    return decide(order, seen, () -> opening.approve(order, approval));
  }

  @Post("/approvals")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "Open many submitted orders in the same way; none when one lies outside the caller's regions")
  List<Result> approveAll(@Body @Valid BulkApproval body, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    List<Order> wanted = body.orders().stream().distinct().map(orders::getOrder).toList();
    wanted.forEach(order -> guard.require(caller, order.regionCode()));
    Approval approval = body.approval() == null ? Approval.asAsked() : body.approval().approval();
    return wanted.stream().map(order -> approve(order, approval, Reader.locale(request))).toList();
  }

  private Result approve(Order order, Approval approval, Locale locale) {
    try {
      opening.approve(order.id(), approval);
      return new Result(order.id(), true, List.of());
    } catch (Refusal refusal) {
      return new Result(order.id(), false, List.of(reasons.say(refusal.reason(), locale)));
    }
  }

  @Post("/{order}/rejection")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.ORDER, id = "order")
  @Operation(summary = "Turn a submitted order down; its requester reads why")
  HttpResponse<OrderView> reject(
      UUID order, @Header(HttpHeaders.IF_MATCH) @Nullable String seen, @Body @Valid ReasonBody body) {
    return decide(order, seen, () -> orders.reject(order, body.reason()));
  }

  @Post("/{order}/cancellation")
  @Access(roles = {REQUESTER, COORDINATOR, ADMINISTRATOR}, where = Where.ORDER, id = "order")
  @Operation(summary = "Call an order off; those who were coming hear of it")
  HttpResponse<OrderView> cancel(
      UUID order, @Header(HttpHeaders.IF_MATCH) @Nullable String seen, @Body @Valid ReasonBody body) {
    return decide(order, seen, () -> orders.cancel(order, body.reason()));
  }

  private HttpResponse<OrderView> decide(UUID order, @Nullable String seen, Supplier<Order> decide) {
    Order decided =
        unchanged.act(Seen.of(seen), () -> tags.of(views.inFull(orders.lockOrder(order))), decide);
    return tags.answer(views.inFull(decided));
  }
}
