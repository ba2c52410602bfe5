package org.bangshou.web.api;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Names the table for the repository; its files are read as text. */
@MappedEntity("proposal")
record PlanFileRow(@Id UUID id) {}
