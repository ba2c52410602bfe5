package org.bangshou.web.pages.volunteer;

import java.util.List;
import java.util.UUID;
import org.bangshou.web.pages.ExchangeItem;
import org.bangshou.web.pages.Frame;

/** What colleagues ask of this person, and what they have asked of colleagues. */
public record MyExchanges(Frame frame, UUID me, List<ExchangeItem> items) {

  public MyExchanges {
    items = List.copyOf(items);
  }

  public List<ExchangeItem> asked() {
    return items.stream().filter(item -> item.isAskedOf(me)).toList();
  }

  /** Waits for somebody else. */
  public List<ExchangeItem> pending() {
    return items.stream().filter(item -> !item.isAskedOf(me)).toList();
  }

  public boolean isProposer(ExchangeItem item) {
    return item.exchange().fromId().equals(me);
  }
}
