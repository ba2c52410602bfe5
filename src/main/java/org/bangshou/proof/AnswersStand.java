package org.bangshou.proof;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Heirs heirs = new Heirs(evidence.rows());
    List<Violation> found = new ArrayList<>();
    for (Entry entry : evidence.history()) {
      @Nullable String wrong =
          switch (entry.result()) {
            case GRANTED -> granted(entry, rows);
            case DONE -> entry.deed() == Deed.EXCHANGE ? exchanged(entry, heirs, rows) : done(entry, rows, evidence.rows().cancelled(), left);
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
      if (!isOf(row, entry)) return "commitment " + id + " is of another person or order";
    }
    int named = entry.commitments().size();
    return named == entry.seats() ? null : "its answer names " + named + " commitments for " + entry.seats() + " seats";
  }

  private static boolean isOf(Rows.Held row, Entry entry) {
    boolean theirs = entry.deed() == Deed.TEAM_CLAIM ? row.origin().equals("TEAM_GRAB") : row.volunteer().equals(entry.volunteer());
    return theirs && row.order().equals(entry.order());
  }

  /** The first of the promises went to who said yes, in a swap the other to whose the first was. */
  private static @Nullable String exchanged(Entry entry, Heirs heirs, Map<UUID, Rows.Held> rows) {
    @Nullable UUID next = entry.volunteer();
    for (UUID id : entry.commitments()) {
      Rows.Held row = rows.get(id);
      if (row == null) return "commitment " + id + " is not there";
      @Nullable UUID heir = heirs.find(row).map(Rows.Held::volunteer).orElse(null);
      if (!row.status().equals("GIVEN_BACK") || !Objects.equals(heir, next)) return "commitment " + id + " did not go to " + next;
      next = row.volunteer();
    }
    return null;
  }

  private static @Nullable String done(Entry entry, Map<UUID, Rows.Held> rows, Set<UUID> cancelled, Set<Place> left) {
    return switch (entry.deed()) {
      case GIVE_BACK -> expect(entry, rows, Set.of("GIVEN_BACK"));
      case DECLINE -> expect(entry, rows, Set.of("DECLINED"));
      case ACCEPT -> expect(entry, rows, AFTER_A_YES);
      case PLACE -> expect(entry, rows, Set.of("OFFERED", "ACCEPTED", "DECLINED", "EXPIRED", "GIVEN_BACK", "CANCELLED"));
      case CANCEL -> cancelled.contains(entry.order()) ? null : "order " + entry.order() + " is not cancelled";
      case LEAVE_WAITLIST -> left.contains(new Place(entry.order(), entry.volunteer())) ? null : "their place on order " + entry.order() + " was not given up";
      case CLAIM, TEAM_CLAIM, CHANGE_CALENDAR, POST, PROPOSE, EXCHANGE, LEAVE_AS_IS -> null;
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
