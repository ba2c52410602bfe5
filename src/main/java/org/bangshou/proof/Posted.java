package org.bangshou.proof;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** An open order and what the crowd remembers of it; what they remember may be over by now. */
final class Posted {

  private static final int LONGEST_MEMORY = 12;

  private final UUID order;
  private final Instant start;
  private final List<UUID> seats;
  private final Deque<Promise> promises = new ArrayDeque<>();
  private final Deque<Person> waiting = new ArrayDeque<>();

  Posted(UUID order, Instant start, List<UUID> seats) {
    this.order = order;
    this.start = start;
    this.seats = List.copyOf(seats);
  }

  record Promise(Person person, UUID commitment) {}

  UUID order() {
    return order;
  }

  Instant start() {
    return start;
  }

  List<UUID> seats() {
    return seats;
  }

  UUID seat(int pick) {
    return seats.get(pick % seats.size());
  }

  synchronized void promised(Person person, UUID commitment) {
    remember(promises, new Promise(person, commitment));
  }

  synchronized void givenBack(UUID commitment) {
    promises.removeIf(p -> p.commitment().equals(commitment));
  }

  synchronized void waits(Person person) {
    remember(waiting, person);
  }

  synchronized Optional<Promise> findPromise(int pick) {
    return pick(promises, pick);
  }

  /** One of somebody whom one has in mind. */
  synchronized Optional<Promise> findPromise(int pick, Predicate<Person> who) {
    return pick(promises.stream().filter(p -> who.test(p.person())).toList(), pick);
  }

  synchronized Optional<Person> findWaiting(int pick) {
    return pick(waiting, pick);
  }

  private static <T> void remember(Deque<T> all, T one) {
    all.addLast(one);
    if (all.size() > LONGEST_MEMORY) all.removeFirst();
  }

  private static <T> Optional<T> pick(Collection<T> all, int pick) {
    return all.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(all).get(pick % all.size()));
  }
}
