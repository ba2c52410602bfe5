package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.bangshou.order.Mode;
import org.bangshou.order.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An order to be posted. What is left out is filled from its function and its county.
 *
 * @param requester for whom; only a coordinator names one
 * @param region the county, six digits
 * @param lon with lat: where exactly; else the seat of the county
 * @param durationMinutes none: as is usual for the function
 * @param seats none: as is usual for the function
 * @param mode none: open to grabbing, then dispatched
 */
@Serdeable
record SubmitBody(
    @Nullable UUID requester,
    @NotBlank String function,
    @NotBlank @Size(max = 200) String title,
    @Nullable @Size(max = 2000) String note,
    @NotNull @Pattern(regexp = "[0-9]{6}") String region,
    @NotBlank @Size(max = 200) String place,
    @Nullable Double lon,
    @Nullable Double lat,
    @Nullable @Min(10) @Max(720) Integer durationMinutes,
    @NotEmpty @Size(max = 20) List<@Valid WindowView> windows,
    @Nullable @Size(min = 1, max = 200) List<@Valid SeatAsk> seats,
    @Nullable Mode mode,
    @Nullable Urgency urgency,
    @Nullable UUID preferredTeam) {

  /** A person needed: the skill and its least level. */
  @Serdeable
  record SeatAsk(@NotBlank String skill, @Min(1) @Max(5) int level) {}
}
