package org.bangshou.web;

import java.util.Set;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.order.OrderStatus;

/**
 * How much the two sides of a promise know of each other. Before both have said yes: what somebody can do, and how
 * to address them. While it stands: their name and their number. Once the order is over: the name.
 */
public final class Disclosed {

  private static final Set<CommitmentStatus> STANDS =
      Set.of(CommitmentStatus.ACCEPTED, CommitmentStatus.SERVING, CommitmentStatus.SERVED);

  private Disclosed() {}

  /** Have both said yes? */
  public static boolean stands(Commitment commitment) {
    return STANDS.contains(commitment.status()) && !commitment.isAsked();
  }

  /** May one call the other? */
  public static boolean isReachable(Commitment commitment, OrderStatus order) {
    return stands(commitment) && !order.isOver();
  }

  /** By which one addresses somebody whose name is not told yet: the first character, the family's name. */
  public static String familyName(String name) {
    return name.substring(0, name.offsetByCodePoints(0, 1));
  }
}
