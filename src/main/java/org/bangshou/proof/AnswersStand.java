package org.bangshou.proof;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was answered with success is in the database. */
final class AnswersStand implements Check {

  private record Place(@Nullable UUID order, @Nullable UUID volunteer) {}

  private static final Set<String> AFTER_A_YES = Set.of("ACCEPTED", "GIVEN_BACK", "CANCELLED");

  @Override
  public List<Violation> find(Evidence evidence) {
    Map<UUID, Rows.Held> rows = evidence.commitments();
    Set<Place> left = left(evidence.rows());
    List<Violation> found = new ArrayList<>();
    for (Entry entry : evidence.history()) {
      @Nullable String wrong =
          switch (entry.result()) {
            case GRANTED -> granted(entry, rows);
            case DONE -> done(entry, rows, evidence.rows().cancelled(), left);
            case WAITING, REFUSED, UNKNOWN -> null;
          };
      if (wrong != null) {
        found.add(new Violation("answers-stand", "operation %d (%s) was acknowledged, but %s".formatted(entry.operation(), entry.deed(), wrong)));
      }
    }
    return found;
  }

  private static @Nullable String granted(Entry entry, Map<UUID, Rows.Held> rows) {
    for (UUID id : entry.commitments()) {
      Rows.Held row = rows.get(id);
      if (row == null) return "commitment " + id + " is not there";
      if (!row.volunteer().equals(entry.volunteer()) || !row.order().equals(entry.order())) {
        return "commitment " + id + " is of another person or order";
      }
    }
    return entry.commitments().isEmpty() ? "its answer names no commitment" : null;
  }

  private static @Nullable String done(Entry entry, Map<UUID, Rows.Held> rows, Set<UUID> cancelled, Set<Place> left) {
    return switch (entry.deed()) {
      case GIVE_BACK -> expect(entry, rows, Set.of("GIVEN_BACK"));
      case DECLINE -> expect(entry, rows, Set.of("DECLINED"));
      case ACCEPT -> expect(entry, rows, AFTER_A_YES);
      case PLACE -> expect(entry, rows, Set.of("OFFERED", "ACCEPTED", "DECLINED", "EXPIRED", "GIVEN_BACK", "CANCELLED"));
      case CANCEL -> cancelled.contains(entry.order()) ? null : "order " + entry.order() + " is not cancelled";
      case LEAVE_WAITLIST -> left.contains(new Place(entry.order(), entry.volunteer())) ? null : "their place on order " + entry.order() + " was not given up";
      case CLAIM, CHANGE_CALENDAR, POST -> null;
    };
  }

  private static Set<Place> left(Rows rows) {
    return rows.waitlist().stream()
        .filter(w -> w.status().equals("LEFT"))
        .map(w -> new Place(w.order(), w.volunteer()))
        .collect(toSet());
  }

  private static @Nullable String expect(Entry entry, Map<UUID, Rows.Held> rows, Set<String> statuses) {
    for (UUID id : entry.commitments()) {
      Rows.Held row = rows.get(id);
      if (row == null) return "commitment " + id + " is not there";
      if (!statuses.contains(row.status())) return "commitment " + id + " is " + row.status();
    }
    return null;
  }
}
