package org.bangshou.roster;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * People as they were when last read. Whether they are still so is asked of the database each time, by their
 * revision: what is given is always as true as if it had been read now, and what did not change is not sent again.
 */
@Singleton
class KnownVolunteers {

  private static final int MOST_REMEMBERED = 20_000;

  private final VolunteerRepository volunteers;
  private final Cache<UUID, Revised> known = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  KnownVolunteers(VolunteerRepository volunteers) {
    this.volunteers = volunteers;
  }

  /** A volunteer and by which number one sees that they changed. */
  record Revised(long revision, Volunteer volunteer) {}

  /** Those of them that exist, by code. */
  List<Volunteer> list(Collection<UUID> ids) {
    return current(volunteers.listRevisions(ids));
  }

  /** The same, locked to the end of the transaction before anything of theirs is read. */
  List<Volunteer> lock(Collection<UUID> ids) {
    return current(volunteers.lockRevisions(ids));
  }

  private List<Volunteer> current(Map<UUID, Long> revisions) {
    List<Volunteer> current = new ArrayList<>();
    List<UUID> changed = new ArrayList<>();
    revisions.forEach(
        (id, revision) -> {
          Revised before = known.getIfPresent(id);
          if (before != null && before.revision() == revision) current.add(before.volunteer());
          else changed.add(id);
        });
    if (!changed.isEmpty()) {
      Map<UUID, Revised> read = volunteers.listByIds(changed).stream().collect(toMap(r -> r.volunteer().id(), r -> r));
      known.putAll(read);
      read.values().forEach(r -> current.add(r.volunteer()));
    }
    current.sort(Comparator.comparing(Volunteer::code));
    return current;
  }
}
