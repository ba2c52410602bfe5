package org.bangshou.kernel;

import java.util.List;
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
 * @param actors accounts that did it; none when it was the one who asks now, or nobody. It does not leave the house
 */
public record DomainEvent(
    UUID id, String topic, String regionCode, UUID subjectId, Map<String, String> payload, List<UUID> actors) {

  public DomainEvent {
    payload = Map.copyOf(payload);
    actors = List.copyOf(actors);
  }

  public static DomainEvent of(
      String topic, String regionCode, UUID subjectId, Map<String, String> payload) {
    return new DomainEvent(Ids.next(), topic, regionCode, subjectId, payload, List.of());
  }

  public DomainEvent by(List<UUID> accounts) {
    return new DomainEvent(id, topic, regionCode, subjectId, payload, accounts);
  }
}
