package org.bangshou.web.pages.requester;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Requesters;
import org.bangshou.identity.Role;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.Orders;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.Posting;

/** Posting an order: a tile, a form that is nearly filled in, done. */
@Hidden
@Controller("/post")
class PostController {

  private static final int LAST = 3;

  private final Frames frames;
  private final Pages pages;
  private final Posting posting;
  private final PostForms forms;
  private final Orders orders;
  private final WindowGuests guests;
  private final Requesters requesters;
  private final Regions regions;
  private final CurrentRules rules;

  PostController(
      Frames frames,
      Pages pages,
      Posting posting,
      PostForms forms,
      Orders orders,
      WindowGuests guests,
      Requesters requesters,
      Regions regions,
      CurrentRules rules) {
    this.frames = frames;
    this.pages = pages;
    this.posting = posting;
    this.forms = forms;
    this.orders = orders;
    this.guests = guests;
    this.requesters = requesters;
    this.regions = regions;
    this.rules = rules;
  }

  @Get
  @Access(roles = {Role.REQUESTER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> tiles(HttpRequest<?> request, Caller caller) {
    List<ServiceFunction> functions =
        rules.in(home(caller)).listOffered();
    List<Order> last = last(caller.findRequester().map(orders::listOf).orElse(List.of()));
    TilesPage page = new TilesPage(frames.frame(request, caller), functions, last);
    return pages.show(page.frame(), "requester/tiles", page);
  }

  @Get("/new")
  @Access(roles = {Role.REQUESTER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> blank(
      HttpRequest<?> request, Caller caller, @Nullable @QueryValue String function, @Nullable @QueryValue UUID again) {
    Frame frame = frames.frame(request, caller);
    Optional<Order> before = Optional.ofNullable(again).map(orders::getOrder).filter(o -> o.requesterId().equals(caller.requesterId()));
    String id = before.map(Order::function).orElse(function == null ? "" : function);
    ServiceFunction kind = rules.in(home(caller)).getFunction(id);
    Map<String, String> values =
        before
            .map(order -> PostDefaults.again(frame, kind, order))
            .orElseGet(() -> PostDefaults.of(frame, kind, home(caller)));
    return pages.show(frame, "requester/form", forms.form(frame, kind, values, Map.of(), isForOthers(caller)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(roles = {Role.REQUESTER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> post(HttpRequest<?> request, Caller caller, @Body Map<String, String> form) {
    Region county = regions.getRegion(form.getOrDefault("region", ""));
    RuleBook book = rules.in(county.code());
    Frame frame = frames.frame(request, caller);
    ServiceFunction function = book.getFunction(form.getOrDefault("function", ""));
    Map<String, String> values = new LinkedHashMap<>(form);
    values.put("posted", "yes");
    DraftReader reader = new DraftReader(form, frame.t());
    UUID requester = caller.findRequester().orElseGet(() -> guests.find(caller, county, reader).orElse(caller.accountId()));
    OrderDraft draft = reader.draft(requester, function, county);
    Map<String, String> errors = new LinkedHashMap<>(reader.errors());
    if (errors.isEmpty()) {
      try {
        UUID who = caller.findRequester().orElseGet(() -> guests.welcome(caller, county, reader));
        Order order = orders.submit(guests.as(draft, who), book.version());
        return posting.good(request, "/orders/" + order.id(), frame.t().get("done.posted", order.code()));
      } catch (InvalidInput fault) {
        errors.put(fieldOf(fault), frame.names().besideField(fault));
      }
    }
    PostForm again = forms.form(frame, function, values, errors, isForOthers(caller));
    return pages.show(frame, "requester/form", again).status(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** The latest of each kind: what was ordered ten times stands there once. */
  private static List<Order> last(List<Order> mine) {
    Map<String, Order> kinds = new LinkedHashMap<>();
    mine.forEach(order -> kinds.putIfAbsent(order.function() + "\n" + order.title() + "\n" + order.place(), order));
    return kinds.values().stream().limit(LAST).toList();
  }

  private String home(Caller caller) {
    return caller
        .findRequester()
        .map(id -> requesters.getRequester(id).regionCode())
        .orElseGet(() -> caller.regionCodes().stream().sorted().findFirst().orElse(""));
  }

  private static boolean isForOthers(Caller caller) {
    return caller.requesterId() == null;
  }

  /** From the draft's own names to the fields of the form. */
  private static String fieldOf(InvalidInput fault) {
    return switch (fault.field()) {
      case "windows" -> "date.0";
      case "seats" -> "count.0";
      case "seats.level" -> "level.0";
      case "durationMinutes" -> "duration";
      case "regionCode" -> "region";
      default -> fault.field();
    };
  }
}
