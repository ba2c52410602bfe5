package org.bangshou.ledger;

import org.bangshou.kernel.Reason;

/**
 * One limit looked at for one person and one order.
 *
 * @param holds does it keep them from claiming?
 * @param seen what it looked at: a number, or a moment; empty when there is nothing
 * @param reason what it would say, whether it holds or not
 */
public record Limit(boolean holds, String seen, Reason reason) {}
