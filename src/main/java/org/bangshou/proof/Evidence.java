package org.bangshou.proof;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the checks look at: everything asked and answered, in the order of the questions, and what is in the
 * database at the end.
 *
 * @param redisAway when Redis was being broken, and as long afterwards as its notes may be wrong
 */
record Evidence(List<Entry> history, Rows rows, List<Span> redisAway) {

  Evidence {
    history = List.copyOf(history);
    redisAway = List.copyOf(redisAway);
  }

  Stream<Entry> deeds(Deed deed, Result result) {
    return history.stream().filter(e -> e.deed() == deed && e.result() == result);
  }

  Map<UUID, Rows.Held> commitments() {
    return rows.commitments().stream().collect(toMap(Rows.Held::id, c -> c));
  }

  /** Every question of one deed about one commitment, by commitment; those refused are left out, they did nothing. */
  Map<UUID, List<Entry>> about(Deed deed) {
    return history.stream()
        .filter(e -> e.deed() == deed && e.mayHaveBeenDone())
        .flatMap(e -> e.commitments().stream().map(id -> Map.entry(id, e)))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** Cancellations that may have been done, by order. */
  Map<UUID, List<Entry>> cancellations() {
    return history.stream()
        .filter(e -> e.deed() == Deed.CANCEL && e.mayHaveBeenDone() && e.order() != null)
        .collect(groupingBy(e -> requireNonNull(e.order())));
  }

  /** Claims by their key, each key's in the order of the questions. */
  Map<String, List<Entry>> claims() {
    return history.stream()
        .filter(e -> e.deed().isClaim() && e.key() != null)
        .collect(groupingBy(e -> requireNonNull(e.key())));
  }
}
