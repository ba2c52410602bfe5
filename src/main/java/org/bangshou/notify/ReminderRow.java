package org.bangshou.notify;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Names the table for the repository; rows are read by records of their own. */
@MappedEntity("reminder")
record ReminderRow(@Id UUID commitmentId) {}
