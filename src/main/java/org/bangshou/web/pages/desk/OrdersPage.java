package org.bangshou.web.pages.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.place.Region;
import org.bangshou.web.pages.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the list of orders.
 *
 * @param asked which were asked for
 * @param regions among which one may choose
 * @param next after which order the rest begins; none when there is no rest
 */
public record OrdersPage(
    Frame frame, List<Order> orders, Map<UUID, Long> taken, Asked asked, List<Region> regions, @Nullable UUID next) {

  /**
   * What somebody looks for.
   *
   * @param statuses that are shown
   * @param text what code, title or requester must contain; empty shows all
   * @param region a code; empty for all of the coordinator's
   * @param pressing only open ones that begin soon
   * @param before only those posted before that one
   */
  public record Asked(Set<OrderStatus> statuses, String text, String region, boolean pressing, @Nullable UUID before) {
    public Asked {
      statuses = Set.copyOf(statuses);
    }
  }

  public OrdersPage {
    orders = List.copyOf(orders);
    taken = Map.copyOf(taken);
    regions = List.copyOf(regions);
  }

  public int taken(Order order) {
    return taken.getOrDefault(order.id(), 0L).intValue();
  }

  public boolean isOnly(OrderStatus status) {
    return !asked.pressing() && asked.statuses().size() == 1 && asked.statuses().contains(status);
  }

  public boolean isAll() {
    return !asked.pressing() && asked.statuses().size() > 1;
  }

  /** The one status; empty for several. */
  public String status() {
    return asked.statuses().size() == 1 ? asked.statuses().iterator().next().name() : "";
  }

  /** The same list with another status; the search stays. */
  public String linkTo(String status) {
    return link(status, "");
  }

  /** The stretch after this one. */
  public String rest() {
    return link(status(), "&before=" + next);
  }

  private String link(String status, String more) {
    String text = asked.text().isEmpty() ? "" : "&text=" + URLEncoder.encode(asked.text(), StandardCharsets.UTF_8);
    String region = asked.region().isEmpty() ? "" : "&region=" + asked.region();
    String query = (status.isEmpty() ? "" : "&status=" + status) + region + text + more;
    return query.isEmpty() ? "/orders" : "/orders?" + query.substring(1);
  }
}
