package org.bangshou.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;

/**
 * Says eligibility in the words of the contract. The contract knows skills and levels only, the rules
 * know more; so every set of people who may take the same seats becomes a synthetic skill, for example
 * {@code may-17}, which exactly these people have at level 1 and these seats ask for. The seat's real
 * skill and level stand beside it for the reader, where they exclude nobody whom the rules allow.
 *
 * <p>Where rules put a cost on some of them, the skill is called {@code prefer-17} instead, and its levels tell
 * the solver whom to spare: the one who costs most has it at level 1.
 *
 * <p>A key belongs to a person, not to a person in a team: who belongs to several teams that may be
 * asked has it when they may come with each of these.
 */
final class MayKeys {

  private static final String PREFIX = "may-";
  private static final String COSTLY = "prefer-";

  private final Scene scene;
  private final Fitness fitness;
  private final List<Volunteer> people;
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final Map<Allowed, String> keys = new LinkedHashMap<>();
  private final Map<UUID, Allowed> bySeat = new HashMap<>();

  /**
   * Who may take a seat, by number.
   *
   * @param costs what rules put on them there, by number; only those on whom there is a cost
   */
  private record Allowed(BitSet who, Map<Integer, Integer> costs) {

    private static final Allowed NOBODY = new Allowed(new BitSet(), Map.of());

    int level(int at) {
      int most = costs.values().stream().max(Integer::compare).orElse(0);
      return 1 + most - costs.getOrDefault(at, 0);
    }
  }

  private MayKeys(Scene scene, FreeTime time) {
    this.scene = scene;
    this.fitness = new Fitness(scene, time);
    this.people = scene.teams().stream().flatMap(t -> scene.membersOf(t).stream()).distinct().toList();
    for (int at = 0; at < people.size(); at++) numbers.put(people.get(at).id(), at);
  }

  static MayKeys of(Scene scene, FreeTime time) {
    var keys = new MayKeys(scene, time);
    for (OpenOrder open : scene.orders()) if (open.isLeft()) keys.read(open);
    return keys;
  }

  static boolean isKey(String skill) {
    return skill.startsWith(PREFIX) || skill.startsWith(COSTLY);
  }

  private void read(OpenOrder open) {
    Map<String, Allowed> alike = new HashMap<>();
    for (Seat seat : open.free()) {
      Allowed may = alike.computeIfAbsent(seat.skill() + seat.level(), alikeSeats -> whoMay(open, seat));
      keys.computeIfAbsent(may, m -> (m.costs().isEmpty() ? PREFIX : COSTLY) + (keys.size() + 1));
      bySeat.put(seat.id(), may);
    }
  }

  private Allowed whoMay(OpenOrder open, Seat seat) {
    BitSet may = new BitSet(people.size());
    BitSet mayNot = new BitSet(people.size());
    Map<Integer, Integer> costs = new HashMap<>();
    for (Team team : scene.teams()) {
      if (!open.isFor(team)) continue;
      for (Volunteer member : scene.membersOf(team)) {
        boolean fits = fitness.isFit(member, team, open, seat);
        int at = numbers.getOrDefault(member.id(), 0);
        (fits ? may : mayNot).set(at);
        int cost = fits ? fitness.cost(member, team, open, seat) : 0;
        if (cost > 0) costs.merge(at, cost, Math::max);
      }
    }
    may.andNot(mayNot);
    costs.keySet().removeIf(at -> !may.get(at));
    return new Allowed(may, Map.copyOf(costs));
  }

  /** What a seat asks for. */
  Map<String, Integer> seatSkills(Seat seat) {
    Allowed may = mayTake(seat);
    Map<String, Integer> skills = new TreeMap<>();
    if (may.who().stream().allMatch(at -> people.get(at).level(seat.skill()) >= seat.level())) {
      skills.put(seat.skill(), seat.level());
    }
    skills.put(keys.getOrDefault(may, PREFIX + "nobody"), 1);
    return skills;
  }

  /** What everybody can do and may take, by id. */
  Map<UUID, Map<String, Integer>> skillsOfAll() {
    Map<UUID, Map<String, Integer>> skills = new HashMap<>();
    people.forEach(v -> skills.put(v.id(), new TreeMap<>(v.skills())));
    keys.forEach((may, key) -> may.who().stream().forEach(at -> ofPerson(skills, at).put(key, may.level(at))));
    return skills;
  }

  /** How long the orders take of which everybody may take a seat, in minutes, by id. */
  Map<UUID, List<Integer>> durationsOfAll() {
    Map<UUID, List<Integer>> minutes = new HashMap<>();
    for (OpenOrder open : scene.orders()) {
      BitSet may = new BitSet();
      open.free().forEach(seat -> may.or(mayTake(seat).who()));
      may.stream()
          .forEach(
              at ->
                  minutes
                      .computeIfAbsent(people.get(at).id(), id -> new ArrayList<>())
                      .add(open.order().durationMinutes()));
    }
    return minutes;
  }

  private Map<String, Integer> ofPerson(Map<UUID, Map<String, Integer>> skills, int at) {
    return skills.computeIfAbsent(people.get(at).id(), id -> new TreeMap<>());
  }

  private Allowed mayTake(Seat seat) {
    return bySeat.getOrDefault(seat.id(), Allowed.NOBODY);
  }
}
