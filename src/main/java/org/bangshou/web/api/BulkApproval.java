package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.bangshou.web.Problem.Why;
import org.jspecify.annotations.Nullable;

/** Many orders opened in the same way. */
@Serdeable
record BulkApproval(@NotEmpty @Size(max = 500) List<UUID> orders, @Nullable @Valid ApprovalBody approval) {

  /** What came of one of them; approved when there is no reason why not. */
  @Serdeable
  record Result(UUID order, boolean approved, List<Why> reasons) {}
}
