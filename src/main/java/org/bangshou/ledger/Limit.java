package org.bangshou.ledger;

import org.bangshou.kernel.Reason;

/**
 * One limit looked at for one person and one order.
 *
 * @param holds does it keep them from claiming?
 * @param seen the number that it looked at; empty when it looks at none
 * @param reason what it would say, whether it holds or not
 */
public record Limit(boolean holds, String seen, Reason reason) {}
