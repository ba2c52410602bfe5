package org.bangshou.ledger;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A seat that was taken in this transaction and is still to be written.
 *
 * @param cityCode the city of the order's county
 * @param answer how long the person has to answer the offer, or the requester to agree; none when nobody is asked
 * @param seen what the rules saw, by attribute, so that it can be told later why it was allowed
 */
record Taken(Commitment commitment, String cityCode, @Nullable Duration answer, Map<String, String> seen) {}
