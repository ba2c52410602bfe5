package org.bangshou.notify;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Names the table for the repository; rows are read by its own records. */
@MappedEntity("outbox")
record OutboxRow(@Id Long id) {}
