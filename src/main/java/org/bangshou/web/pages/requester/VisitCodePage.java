package org.bangshou.web.pages.requester;

import org.bangshou.order.Order;
import org.bangshou.web.pages.Frame;

/** The code of an order, to be read and to be scanned. */
public record VisitCodePage(Frame frame, Order order, String code, QrSquare square) {

  /** In two groups, as one reads it aloud. */
  public String spoken() {
    return code.substring(0, 3) + " " + code.substring(3);
  }
}
