package org.bangshou.web.pages.volunteer;

import java.util.List;
import org.bangshou.notify.Reminder;
import org.bangshou.order.Order;
import org.bangshou.roster.Certificate;
import org.bangshou.web.pages.Frame;

/**
 * What somebody should know now.
 *
 * @param soon services that begin soon, soonest first
 * @param ending certificates that end soon
 */
public record MyNotices(Frame frame, List<Soon> soon, List<Certificate> ending) {

  /** A reminder with the order that it is about. */
  public record Soon(Reminder reminder, Order order) {}

  public MyNotices {
    soon = List.copyOf(soon);
    ending = List.copyOf(ending);
  }
}
