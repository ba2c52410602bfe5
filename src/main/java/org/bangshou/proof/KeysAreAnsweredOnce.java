package org.bangshou.proof;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One key has one answer, however often and wherever it is asked, and that answer is kept. A node may say
 * "sold out" by its note alone; that is no answer that is kept, and until there is one a repeat is decided anew.
 */
final class KeysAreAnsweredOnce implements Check {

  private static final String NAME = "keys-are-answered-once";

  @Override
  public List<Violation> find(Evidence evidence) {
    Map<String, Rows.Kept> kept = evidence.rows().answers().stream().collect(toMap(Rows.Kept::key, k -> k));
    List<Violation> found = new ArrayList<>();
    evidence.claims().forEach((key, claims) -> {
      List<Entry> answers =
          claims.stream().filter(Entry::isAnsweredClaim).sorted(Comparator.comparingLong(Entry::returned)).toList();
      if (answers.isEmpty()) found.add(new Violation(NAME, "the claim of operation %d was never answered".formatted(claims.getFirst().operation())));
      else check(answers, kept.get(key), found);
    });
    return found;
  }

  private static void check(List<Entry> answers, Rows.@Nullable Kept kept, List<Violation> found) {
    @Nullable Entry first = null;
    for (Entry next : answers) {
      if (first != null && next.invoked() > first.returned() && !isSame(first, next)) {
        found.add(
            new Violation(
                NAME,
                "the key of operation %d was answered %s and then %s".formatted(first.operation(), say(first), say(next))));
      }
      if (next.isSoldOut()) continue;
      if (kept == null || kept.result() != next.result() || !isOf(kept, next)) {
        found.add(
            new Violation(
                NAME,
                "operation %d was answered %s, kept under its key is %s"
                    .formatted(next.operation(), say(next), kept == null ? "nothing" : kept.result())));
      }
      if (first == null) first = next;
    }
  }

  private static boolean isOf(Rows.Kept kept, Entry answer) {
    return kept.commitments().equals(Set.copyOf(answer.commitments()));
  }

  private static boolean isSame(Entry one, Entry other) {
    return one.result() == other.result() && one.commitments().equals(other.commitments()) && one.code().equals(other.code());
  }

  private static String say(Entry entry) {
    return entry.result() + (entry.code().isEmpty() ? "" : " " + entry.code()) + (entry.commitments().isEmpty() ? "" : " " + entry.commitments());
  }
}
