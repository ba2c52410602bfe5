package org.bangshou.web.pages.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * An offer that nobody has answered yet.
 *
 * @param asksRequester they claimed, and the requester has to agree; else they themselves have to answer
 */
@MappedEntity
public record OfferRow(
    @Id UUID id,
    UUID orderId,
    String orderCode,
    String title,
    String volunteerName,
    String phone,
    Instant startsAt,
    boolean asksRequester,
    Instant answerBy) {}
