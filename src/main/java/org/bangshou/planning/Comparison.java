package org.bangshou.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two proposals side by side: what changes from the first to the second.
 *
 * @param changes by order
 * @param people who serves otherwise in the second, with the orders that they lose, gain or serve at another time
 */
public record Comparison(Proposal before, Proposal after, List<Change> changes, List<Affected> people) {

  public enum Kind {
    /** Only the second serves it. */
    ADDED,
    /** Only the first serves it. */
    REMOVED,
    /** Another team, another start or other members. */
    CHANGED
  }

  /** Of one order; one of both may be missing. */
  public record Change(UUID orderId, Kind kind, @Nullable Placement before, @Nullable Placement after) {

    public boolean isOtherTeam() {
      return before != null && after != null && !before.teamId().equals(after.teamId());
    }

    public boolean isOtherStart() {
      return before != null && after != null && !before.start().equals(after.start());
    }
  }

  /** One person whose plan changes. */
  public record Affected(UUID volunteerId, List<UUID> loses, List<UUID> gains, List<UUID> retimed) {}

  static Comparison of(Proposal before, Proposal after) {
    Map<UUID, Placement> first = byOrder(before);
    Map<UUID, Placement> second = byOrder(after);
    List<Change> changes = new ArrayList<>();
    Map<UUID, Affected> people = new TreeMap<>();
    Set<UUID> orders = new LinkedHashSet<>(first.keySet());
    orders.addAll(second.keySet());
    for (UUID order : orders.stream().sorted().toList()) {
      Placement was = first.get(order);
      Placement is = second.get(order);
      if (was != null && is != null && isSame(was, is)) continue;
      changes.add(new Change(order, was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED, was, is));
      note(people, order, was, is);
    }
    return new Comparison(before, after, List.copyOf(changes), List.copyOf(people.values()));
  }

  private static Map<UUID, Placement> byOrder(Proposal proposal) {
    Map<UUID, Placement> placements = new HashMap<>();
    proposal.placements().forEach(p -> placements.put(p.orderId(), p));
    return placements;
  }

  private static boolean isSame(Placement one, Placement other) {
    return one.teamId().equals(other.teamId()) && one.start().equals(other.start()) && people(one).equals(people(other));
  }

  private static Set<UUID> people(@Nullable Placement placement) {
    return placement == null ? Set.of() : Set.copyOf(placement.members().values());
  }

  private static void note(Map<UUID, Affected> people, UUID order, @Nullable Placement was, @Nullable Placement is) {
    boolean retimed = was != null && is != null && !was.start().equals(is.start());
    Set<UUID> all = new LinkedHashSet<>(people(was));
    all.addAll(people(is));
    for (UUID person : all) {
      boolean went = people(was).contains(person);
      boolean goes = people(is).contains(person);
      if (went && goes && !retimed) continue;
      Affected so = people.computeIfAbsent(person, p -> new Affected(p, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
      (went && goes ? so.retimed() : went ? so.loses() : so.gains()).add(order);
    }
  }
}
