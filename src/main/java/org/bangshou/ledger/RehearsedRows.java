package org.bangshou.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.rules.Busy;

/** The rows of a rehearsal, kept in memory as {@link CommitmentRepository} and {@link WaitlistRepository} keep the real ones. */
final class RehearsedRows {

  private static final Duration A_WEEK = Duration.ofDays(7);

  private final Map<UUID, Commitment> commitments = new HashMap<>();
  private final Map<UUID, List<UUID>> byOrder = new HashMap<>();
  private final Map<UUID, List<UUID>> byVolunteer = new HashMap<>();
  private final Map<UUID, Instant> lastNoShow = new HashMap<>();
  private final Map<UUID, SequencedMap<UUID, Long>> waiting = new HashMap<>();
  private long places;

  void insert(Commitment c) {
    put(c);
    byOrder.computeIfAbsent(c.orderId(), none -> new ArrayList<>()).add(c.id());
    byVolunteer.computeIfAbsent(c.volunteerId(), none -> new ArrayList<>()).add(c.id());
  }

  Commitment get(UUID id) {
    return Objects.requireNonNull(commitments.get(id), () -> "no commitment " + id + " in the rehearsal");
  }

  /** In the place of what was known of it. */
  Commitment put(Commitment changed) {
    commitments.put(changed.id(), changed);
    return changed;
  }

  Commitment move(UUID id, CommitmentStatus next, Instant now) {
    Commitment moved = put(get(id).in(next));
    if (next == CommitmentStatus.NO_SHOW) lastNoShow.merge(moved.volunteerId(), now, (a, b) -> a.isAfter(b) ? a : b);
    return moved;
  }

  List<Commitment> listActiveOn(UUID orderId) {
    return listActive(byOrder, orderId);
  }

  /** Active promises whose period touches that time. */
  List<Busy> listBusy(UUID volunteerId, TimeWindow around) {
    List<Busy> busy = new ArrayList<>();
    for (Commitment c : listActive(byVolunteer, volunteerId)) {
      if (c.period().overlaps(around)) busy.add(new Busy(c.orderId(), c.service().start(), c.period()));
    }
    return busy;
  }

  /** What the caps look at: the same as {@link CommitmentRepository#listRecords}. */
  CommitmentRepository.Record record(UUID volunteerId, int withinDays, Instant now) {
    int open = 0;
    int thisWeek = 0;
    int lately = 0;
    for (Commitment c : listActive(byVolunteer, volunteerId)) {
      boolean byHand = c.origin() == Origin.GRAB || c.origin() == Origin.TEAM_GRAB;
      if (c.status() == CommitmentStatus.ACCEPTED && c.origin() != Origin.PLACEMENT) open++;
      if (byHand && c.createdAt().isAfter(now.minus(A_WEEK))) thisWeek++;
      if (c.status() == CommitmentStatus.SERVED && c.service().start().isAfter(now.minus(Duration.ofDays(withinDays)))) {
        lately++;
      }
    }
    return new CommitmentRepository.Record(
        volunteerId, open, thisWeek, lately, lastNoShow.get(volunteerId), listRefusedOn(volunteerId));
  }

  private Set<UUID> listRefusedOn(UUID volunteerId) {
    Set<UUID> orders = new HashSet<>();
    for (UUID id : byVolunteer.getOrDefault(volunteerId, List.of())) {
      if (get(id).isRefusedByRequester()) orders.add(get(id).orderId());
    }
    return orders;
  }

  private List<Commitment> listActive(Map<UUID, List<UUID>> by, UUID key) {
    List<Commitment> active = new ArrayList<>();
    for (UUID id : by.getOrDefault(key, List.of())) if (get(id).status().isActive()) active.add(get(id));
    return active;
  }

  /** The longest waiting first. */
  List<UUID> listWaiting(UUID orderId) {
    return List.copyOf(queue(orderId).sequencedKeySet());
  }

  long enqueue(UUID orderId, UUID volunteerId) {
    places++;
    queue(orderId).put(volunteerId, places);
    return places;
  }

  /** Did they wait? */
  boolean leave(UUID orderId, UUID volunteerId) {
    return queue(orderId).remove(volunteerId) != null;
  }

  void close(UUID orderId) {
    waiting.remove(orderId);
  }

  private SequencedMap<UUID, Long> queue(UUID orderId) {
    return waiting.computeIfAbsent(orderId, none -> new LinkedHashMap<>());
  }
}
