package org.bangshou.policy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Names the table for the repository. */
@MappedEntity("rule_version")
record RuleVersionRow(@Id String hash) {}
