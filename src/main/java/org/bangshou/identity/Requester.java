package org.bangshou.identity;

import java.util.UUID;

/**
 * Who asks for service. No two of one county have the same name.
 *
 * @param regionCode the county where they are
 * @param phone nothing when not known
 */
public record Requester(UUID id, String name, RequesterKind kind, String regionCode, String phone) {}
