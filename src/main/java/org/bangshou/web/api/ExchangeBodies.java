package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What is sent to have seats change hands. */
final class ExchangeBodies {

  private ExchangeBodies() {}

  /** @param to the colleague, a volunteer of a team of the caller's */
  @Serdeable
  record HandOverBody(@NotNull UUID to) {}

  /** @param commitment the colleague's, which the caller would take for their own */
  @Serdeable
  record SwapBody(@NotNull UUID commitment) {}
}
