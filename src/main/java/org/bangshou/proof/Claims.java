package org.bangshou.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bangshou.kernel.Json;

/** What was claimed: the last claims of each person, to send again, and those to which no answer came yet. */
final class Claims {

  private static final int REMEMBERED = 4;

  /**
   * A claim under its key.
   *
   * @param deed for oneself or for one's team
   * @param seats for how many
   * @param path with {@code body}: what is sent
   * @param since when it was sent last, nanoseconds of this process
   */
  record Claim(int operation, Deed deed, Person person, Posted posted, int seats, String path, String body, String key, int node, long since) {

    static Claim own(Operation operation, Person person, Posted posted) {
      return of(operation, Deed.CLAIM, person, posted, 1, "/api/v1/orders/" + posted.order() + "/claims", "{}");
    }

    /** @param members seat to volunteer */
    static Claim forTeam(Operation operation, Person leader, Posted posted, Map<UUID, UUID> members) {
      List<Map<String, UUID>> body = members.entrySet().stream().map(m -> Map.of("seat", m.getKey(), "volunteer", m.getValue())).toList();
      return of(
          operation, Deed.TEAM_CLAIM, leader, posted, members.size(), "/api/v1/teams/" + leader.team() + "/claims",
          Json.text(Map.of("order", posted.order(), "members", body)));
    }

    private static Claim of(Operation operation, Deed deed, Person person, Posted posted, int seats, String path, String body) {
      return new Claim(
          operation.number(), deed, person, posted, seats, path, body, "proof-" + operation.number(), operation.node(), System.nanoTime());
    }


    Claim again(int nextNode) {
      return new Claim(operation, deed, person, posted, seats, path, body, key, nextNode, System.nanoTime());
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
