package org.bangshou.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was claimed: the last claims of each person, to send again, and those to which no answer came yet. */
final class Claims {

  private static final int REMEMBERED = 4;

  /**
   * A claim under its key.
   *
   * @param since when it was sent last, nanoseconds of this process
   */
  record Claim(int operation, Person person, Posted posted, String key, int node, long since) {

    Claim again(int nextNode) {
      return new Claim(operation, person, posted, key, nextNode, System.nanoTime());
    }
  }

  private final Map<Integer, Deque<Claim>> answered = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Claim> unanswered = new ConcurrentLinkedQueue<>();

  void answered(Claim claim) {
    answered.compute(claim.person().number(), (person, known) -> {
      Deque<Claim> claims = known == null ? new ArrayDeque<>() : new ArrayDeque<>(known);
      claims.addLast(claim);
      if (claims.size() > REMEMBERED) claims.removeFirst();
      return claims;
    });
  }

  Optional<Claim> findAnswered(int person, int pick) {
    Deque<Claim> known = answered.getOrDefault(person, new ArrayDeque<>());
    return known.stream().skip(known.isEmpty() ? 0 : pick % known.size()).findFirst();
  }

  void unanswered(Claim claim) {
    unanswered.add(claim);
  }

  /** One that was sent at least so long ago. */
  Optional<Claim> takeUnanswered(long nanos) {
    Claim first = unanswered.peek();
    if (first == null || System.nanoTime() - first.since() < nanos || !unanswered.remove(first)) return Optional.empty();
    return Optional.of(first);
  }

  int countUnanswered() {
    return unanswered.size();
  }
}
