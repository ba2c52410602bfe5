package org.bangshou.ledger;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A seat that was taken in this transaction and is still to be written.
 *
 * @param cityCode the city of the order's county
 * @param offer how long the offer of it waits for an answer; none when it was taken for good
 * @param seen what the rules saw, by attribute, so that it can be told later why it was allowed
 */
record Taken(Commitment commitment, String cityCode, @Nullable Duration offer, Map<String, String> seen) {}
