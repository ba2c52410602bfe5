package org.bangshou.notify;

import com.fasterxml.jackson.core.type.TypeReference;
import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Gathered;
import org.bangshou.kernel.Json;
import org.bangshou.kernel.UnitOfWork;

/** Hears every event of the house within the transaction in which it happened, and writes it beside it before the commit. */
@Singleton
class Outbox implements ApplicationEventListener<DomainEvent> {

  private final OutboxRepository rows;
  private final Gathered<DomainEvent> gathered;

  Outbox(OutboxRepository rows, UnitOfWork work) {
    this.rows = rows;
    this.gathered = new Gathered<>(work, events -> rows.insert(Json.text(events)));
  }

  @Override
  public void onApplicationEvent(DomainEvent event) {
    gathered.add(event);
  }

  /** What comes after a position, oldest first. */
  List<Entry> listAfter(OutboxRepository.Position position, int most) {
    return rows.listAfter(position.tx(), position.id(), most).stream().map(Outbox::entry).toList();
  }

  OutboxRepository.Position end() {
    return rows.findEnd().orElse(new OutboxRepository.Position(0, 0));
  }

  /** Where a hearer goes on who has heard this one; none when it is unknown or too old. */
  Optional<OutboxRepository.Position> findPosition(UUID eventId) {
    return rows.findPosition(eventId);
  }

  int forget(Instant before) {
    return rows.deleteBefore(before);
  }

  record Entry(OutboxRepository.Position position, DomainEvent event) {}

  private static Entry entry(OutboxRepository.Row row) {
    return new Entry(
        new OutboxRepository.Position(row.tx(), row.id()),
        new DomainEvent(row.eventId(), row.topic(), row.regionCode(), row.subjectId(), Json.value(row.payload(), new TypeReference<>() {}), List.of()));
  }
}
