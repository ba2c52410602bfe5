package org.bangshou.web.pages.sheets;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Origin;
import org.bangshou.order.Mode;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Urgency;
import org.bangshou.service.HoursEntry;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.desk.Scopes;
import org.bangshou.web.pages.sheets.ExportRepository.HoursLine;
import org.bangshou.web.pages.sheets.ExportRepository.OrderLine;
import org.bangshou.web.pages.sheets.ExportRepository.PromiseLine;
import org.jspecify.annotations.Nullable;

/** Orders, promises and hours of somebody's regions as sheets, in the reader's words. */
@Singleton
class Exports {

  private final ExportRepository rows;
  private final Scopes scopes;

  Exports(ExportRepository rows, Scopes scopes) {
    this.rows = rows;
    this.scopes = scopes;
  }

  Sheet sheet(ExportKind what, Span span, Caller caller, Frame frame) {
    String name = what.name().toLowerCase(Locale.ROOT) + "-" + span.from() + "-" + span.to();
    return new Sheet(name, frame.t().of(what), heads(what, frame), rows(what, span, caller, frame));
  }

  private static List<String> heads(ExportKind what, Frame frame) {
    return Stream.of(frame.t().get(
        switch (what) {
          case ORDERS -> "export.heads-orders";
          case COMMITMENTS -> "export.heads-commitments";
          case HOURS -> "export.heads-hours";
        }).split("\\|")).toList();
  }

  private List<List<Object>> rows(ExportKind what, Span span, Caller caller, Frame frame) {
    Instant begins = span.begins();
    Instant ends = span.ends();
    return switch (what) {
      case ORDERS -> scopes.collect(caller, s -> rows.listOrders(s, begins, ends)).stream().map(r -> row(r, frame)).toList();
      case COMMITMENTS -> scopes.collect(caller, s -> rows.listPromises(s, begins, ends)).stream().map(r -> row(r, frame)).toList();
      case HOURS -> scopes.collect(caller, s -> rows.listHours(s, begins, ends)).stream().map(r -> row(r, frame)).toList();
    };
  }

  private static List<Object> row(OrderLine o, Frame f) {
    return List.of(
        o.code(), o.title(), f.names().function(o.function()), f.names().region(o.regionCode()), o.place(), o.requester(),
        f.t().of(OrderStatus.valueOf(o.status())), f.t().of(Mode.valueOf(o.mode())), f.t().of(Urgency.valueOf(o.urgency())),
        o.seats(), o.held(), local(o.createdAt()), local(o.opensAt()), local(o.startsAt()), o.stars() == null ? "" : o.stars());
  }

  private static List<Object> row(PromiseLine c, Frame f) {
    return List.of(
        c.orderCode(), c.title(), f.names().function(c.function()), f.names().region(c.regionCode()), c.volunteerCode(),
        c.volunteer(), c.phone(), c.team(), f.t().of(Origin.valueOf(c.origin())), f.t().of(CommitmentStatus.valueOf(c.status())),
        local(c.startsAt()), local(c.endsAt()), local(c.createdAt()), f.t().orElse("end-reason." + c.endReason(), c.endReason()));
  }

  private static List<Object> row(HoursLine h, Frame f) {
    return List.of(
        h.volunteerCode(), h.volunteer(), h.team(), h.orderCode(), f.names().region(h.regionCode()), h.minutes(), h.points(),
        f.t().of(HoursEntry.Kind.valueOf(h.kind())), h.note(), local(h.createdAt()));
  }

  private static Object local(@Nullable Instant moment) {
    return moment == null ? "" : Zone.local(moment).withNano(0);
  }
}
