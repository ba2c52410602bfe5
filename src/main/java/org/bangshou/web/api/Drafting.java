package org.bangshou.web.api;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Mode;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Urgency;
import org.bangshou.place.Point;
import org.bangshou.place.Regions;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.ServiceFunction;

/** Makes a draft of what was posted, with what the rules and the county give where nothing was said. */
@Singleton
class Drafting {

  private final Regions regions;

  Drafting(Regions regions) {
    this.regions = regions;
  }

  /** @throws InvalidInput by field when a function, a skill or a region is unknown */
  OrderDraft draft(SubmitBody body, Caller caller, RuleBook rules) {
    ServiceFunction function =
        rules.findFunction(body.function())
            .filter(ServiceFunction::offered)
            .orElseThrow(() -> new InvalidInput("function", Flaw.UNKNOWN, body.function(), offered(rules)));
    return new OrderDraft(
        null,
        requester(body, caller),
        function.id(),
        body.title(),
        Objects.requireNonNullElse(body.note(), ""),
        body.region(),
        body.place(),
        point(body),
        Objects.requireNonNullElse(body.durationMinutes(), function.durationMinutes()),
        windows(body),
        seats(body, function),
        Objects.requireNonNullElse(body.mode(), Mode.GRAB_THEN_DISPATCH),
        Objects.requireNonNullElse(body.urgency(), Urgency.NORMAL),
        function.oneTeam(),
        false,
        body.preferredTeam());
  }

  private static String offered(RuleBook rules) {
    return rules.listOffered().stream().map(ServiceFunction::id).collect(Collectors.joining(", "));
  }

  /** A requester orders for themselves, whatever they wrote. */
  private static UUID requester(SubmitBody body, Caller caller) {
    return caller.findRequester().orElseGet(() -> {
      if (body.requester() == null) throw new InvalidInput("requester", Flaw.MISSING);
      return body.requester();
    });
  }

  private Point point(SubmitBody body) {
    if (body.lon() == null || body.lat() == null) {
      return regions.findRegion(body.region())
          .orElseThrow(() -> new InvalidInput("region", Flaw.NO_COUNTY, body.region()))
          .seat();
    }
    try {
      return new Point(body.lon(), body.lat());
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("lon", Flaw.NO_POINT, body.lon() + ", " + body.lat());
    }
  }

  private static List<TimeWindow> windows(SubmitBody body) {
    return IntStream.range(0, body.windows().size())
        .mapToObj(at -> body.windows().get(at).window("windows[" + at + "]"))
        .toList();
  }

  private static List<SeatDraft> seats(SubmitBody body, ServiceFunction function) {
    if (body.seats() == null) return function.seats();
    body.seats().forEach(seat -> {
      if (!function.skills().contains(seat.skill())) {
        throw new InvalidInput("seats.skill", Flaw.UNKNOWN, seat.skill(), String.join(", ", function.skills()));
      }
    });
    return body.seats().stream().map(seat -> new SeatDraft(seat.skill(), seat.level())).toList();
  }
}
