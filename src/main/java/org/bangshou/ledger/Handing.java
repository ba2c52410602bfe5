package org.bangshou.ledger;

import java.util.UUID;

/** A promise that would go to another person. */
record Handing(UUID commitmentId, UUID toId) {}
