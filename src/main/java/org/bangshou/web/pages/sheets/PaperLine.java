package org.bangshou.web.pages.sheets;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who goes somewhere.
 *
 * @param team empty when they come on their own
 */
@MappedEntity("commitment")
public record PaperLine(
    @Id UUID id, UUID orderId, String code, String title, String function, String regionCode, String place,
    String requester, String requesterPhone, String volunteer, String phone, String skill, String team, String status,
    Instant startsAt, Instant endsAt) {}
