package org.bangshou.web.pages;

import java.util.UUID;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Exchange;
import org.bangshou.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * An exchange of seats with what one must see to decide it.
 *
 * @param from the name of who proposes it
 * @param to the name of the colleague
 * @param given what the colleague would get
 * @param taken what would come back for it; none in a hand-over
 */
public record ExchangeItem(Exchange exchange, String from, String to, Side given, @Nullable Side taken) {

  /** A promise with its order. */
  public record Side(Commitment commitment, Order order) {}

  public boolean isAskedOf(UUID volunteerId) {
    return exchange.isProposedTo(volunteerId);
  }

  /** What this person would leave; none when they only get something. */
  public @Nullable Side leaves(UUID volunteerId) {
    return exchange.fromId().equals(volunteerId) ? given : taken;
  }
}
