package org.bangshou.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** A short history for the checks, told line by line; times are small numbers of milliseconds. */
final class Tale {

  static final UUID ORDER = Ids.next();
  static final UUID SEAT = Ids.next();
  static final UUID OTHER_SEAT = Ids.next();
  static final UUID ANNA = Ids.next();
  static final UUID BERTA = Ids.next();

  private final List<Entry> history = new ArrayList<>();
  private final List<Rows.Held> held = new ArrayList<>();
  private final List<Rows.Waiting> waitlist = new ArrayList<>();
  private final List<Rows.Kept> kept = new ArrayList<>();
  private final Map<UUID, Set<UUID>> seats = new HashMap<>(Map.of(ORDER, Set.of(SEAT)));
  private final Set<UUID> cancelled = new HashSet<>();
  private final List<Span> redisAway = new ArrayList<>();

  Tale twoSeats() {
    seats.put(ORDER, Set.of(SEAT, OTHER_SEAT));
    return this;
  }

  Tale claim(String key, UUID who, int from, int to, Result result, String code, UUID... commitments) {
    return add(Deed.CLAIM, who, ORDER, key, 1, from, to, result, code, commitments);
  }

  /** Of somebody who leads a team, for two seats. */
  Tale teamClaim(String key, UUID who, int from, int to, Result result, UUID... commitments) {
    return add(Deed.TEAM_CLAIM, who, ORDER, key, 2, from, to, result, "", commitments);
  }

  Tale deed(Deed deed, UUID who, int from, int to, Result result, UUID... commitments) {
    return add(deed, who, ORDER, null, 0, from, to, result, "", commitments);
  }

  private Tale add(Deed deed, UUID who, UUID order, @Nullable String key, int seats, int from, int to, Result result, String code, UUID... commitments) {
    history.add(new Entry(history.size(), 0, deed, who, order, key, seats, from * 1000L, to * 1000L, result, List.of(commitments), code));
    return this;
  }

  /** A commitment as it is at the end; what was taken by hand has no deadline. */
  Tale row(UUID id, UUID seat, UUID who, String origin, String status, int created, @Nullable Integer ended, @Nullable Integer deadline) {
    return row(id, ORDER, seat, who, origin, status, created, ended, deadline);
  }

  Tale row(UUID id, UUID order, UUID seat, UUID who, String origin, String status, int created, @Nullable Integer ended, @Nullable Integer deadline) {
    held.add(new Rows.Held(id, order, seat, who, origin, status, 0, 60, created * 1000L, micros(ended), micros(deadline)));
    return this;
  }

  Tale waits(long place, UUID who, String status) {
    waitlist.add(new Rows.Waiting(place, ORDER, who, status));
    return this;
  }

  Tale keeps(String key, @Nullable UUID commitment, long place) {
    kept.add(new Rows.Kept(key, commitment == null ? Set.of() : Set.of(commitment), place));
    return this;
  }

  Tale keepsForTeam(String key, UUID... commitments) {
    kept.add(new Rows.Kept(key, Set.of(commitments), 0));
    return this;
  }

  Tale isCancelled() {
    cancelled.add(ORDER);
    return this;
  }

  Tale redisAway(int from, int to) {
    redisAway.add(new Span(from * 1000L, to * 1000L));
    return this;
  }

  Evidence evidence() {
    return new Evidence(history, new Rows(held, waitlist, kept, seats, cancelled), redisAway);
  }

  private static @Nullable Long micros(@Nullable Integer millis) {
    return millis == null ? null : millis * 1000L;
  }
}
