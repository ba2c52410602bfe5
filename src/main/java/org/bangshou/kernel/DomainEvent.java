package org.bangshou.kernel;

import java.util.Map;
import java.util.UUID;

/**
 * Something that happened, told within the transaction in which it happened; it leaves the house
 * through the outbox after commit. Rooms below hear of rooms above only in this way.
 *
 * @param id by which a hearer forgets repeats
 * @param topic kebab-case, for example {@code seat-taken}
 * @param regionCode the county in which it happened
 * @param subjectId the order, run or commitment that it is about
 * @param payload small values by name; no phone numbers, no notes
 */
public record DomainEvent(
    UUID id, String topic, String regionCode, UUID subjectId, Map<String, String> payload) {

  public DomainEvent {
    payload = Map.copyOf(payload);
  }

  public static DomainEvent of(
      String topic, String regionCode, UUID subjectId, Map<String, String> payload) {
    return new DomainEvent(Ids.next(), topic, regionCode, subjectId, payload);
  }
}
