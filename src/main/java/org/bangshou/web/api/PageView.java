package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param next the cursor with which to ask for the rest; none when there is no rest
 */
@Serdeable
record PageView<T>(List<T> items, @Nullable String next) {}
