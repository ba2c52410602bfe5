package org.bangshou.web.pages.requester;

import java.util.List;
import org.bangshou.order.Order;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.web.pages.Frame;

/**
 * What do you need? One big tile per function, and the last orders to order again.
 *
 * @param last newest first
 */
public record TilesPage(Frame frame, List<ServiceFunction> functions, List<Order> last) {

  public TilesPage {
    functions = List.copyOf(functions);
    last = List.copyOf(last);
  }
}
