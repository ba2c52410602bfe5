package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why, in the words of whoever decides; the others read it. */
@Serdeable
record ReasonBody(@NotBlank @Size(max = 500) String reason) {}
