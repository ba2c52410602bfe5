package org.bangshou.web;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a thing lies and whose it is; what does not apply is none. */
@MappedEntity
record SubjectRow(
    @Id UUID id,
    String regionCode,
    @Nullable UUID requesterId,
    @Nullable UUID volunteerId,
    @Nullable UUID teamId) {

  boolean isOrderedBy(UUID requester) {
    return requester.equals(requesterId);
  }
}
