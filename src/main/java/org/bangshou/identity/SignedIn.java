package org.bangshou.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A device on which somebody is signed in.
 *
 * @param userAgent what it says of itself, shortened
 * @param since as far back as is kept
 * @param renewedAt when it was last heard of, within an access token's life
 */
public record SignedIn(UUID family, String userAgent, Instant since, Instant renewedAt) {}
