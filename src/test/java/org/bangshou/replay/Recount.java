package org.bangshou.replay;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Seat;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.FirstStart;
import org.bangshou.rules.GrabPolicy;
import org.bangshou.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The past counted again by plain loops over the rows of the tables, for comparison with a replay. It asks the
 * eligibility function who may take a seat and does everything else itself: seats, caps, waitlists, ends.
 */
final class Recount {

  /** In the order in which things of one moment happen. */
  enum Kind {
    GIVEN,
    GIVEN_END,
    SERVED,
    END,
    ASK,
    PLACE,
    TEAM,
    CLAIM
  }

  /** A promise: as the table has it, or as it is counted here. */
  static final class Hold {
    final UUID order;
    final UUID seat;
    final UUID person;
    final @Nullable UUID team;
    final String origin;
    final TimeWindow service;
    final TimeWindow period;
    final Instant made;
    String status;
    @Nullable Instant over;

    Hold(UUID order, UUID seat, UUID person, @Nullable UUID team, String origin, String status, TimeWindow service,
        TimeWindow period, Instant made, @Nullable Instant over) {
      this.order = order;
      this.seat = seat;
      this.person = person;
      this.team = team;
      this.origin = origin;
      this.status = status;
      this.service = service;
      this.period = period;
      this.made = made;
      this.over = over;
    }

    boolean active() {
      return Set.of("OFFERED", "ACCEPTED", "SERVING", "SERVED").contains(status);
    }
  }

  /** @param real whether it was let in, for claims */
  record Event(Instant at, Kind kind, UUID order, UUID person, List<Hold> seats, String status, boolean real) {}

  /** How one person's claim ended: GRANTED, WAITLISTED or REFUSED. */
  record Ended(UUID order, UUID person, String fate) {}

  final List<Ended> ended = new ArrayList<>();
  final Map<UUID, List<Hold>> holds = new HashMap<>();

  private final RuleSet rules;
  private final Regions regions;
  private final Map<UUID, Order> orders;
  private final Map<UUID, Volunteer> people;
  private final Map<UUID, Team> teams;
  private final Map<UUID, LinkedHashSet<UUID>> waiting = new HashMap<>();
  private final Map<UUID, Instant> missed = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> turnedDown = new HashSet<>();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::kind));

  Recount(RuleSet rules, Regions regions, Map<UUID, Order> orders, Map<UUID, Volunteer> people, Map<UUID, Team> teams) {
    this.rules = rules;
    this.regions = regions;
    this.orders = orders;
    this.people = people;
    this.teams = teams;
  }

  /** The promises of the people, on these orders and others; who waited, and who was refused. */
  void run(List<Hold> log, List<Event> asked) {
    Map<String, List<Hold>> together = new LinkedHashMap<>();
    for (Hold h : log) {
      Instant over = h.over == null ? h.service.end() : h.over;
      if (!orders.containsKey(h.order)) {
        boolean offered = Set.of("OFFERED", "DECLINED", "EXPIRED").contains(h.status);
        Hold given = copy(h, offered ? "OFFERED" : "ACCEPTED");
        events.add(new Event(h.made, Kind.GIVEN, h.order, h.person, List.of(given), "", true));
        if (!h.status.equals(given.status)) events.add(new Event(over, Kind.GIVEN_END, h.order, h.person, List.of(given), h.status, true));
        continue;
      }
      known.add(h.order + "/" + h.person);
      if (h.status.equals("DECLINED")) turnedDown.add(h.order + "/" + h.person);
      if (h.origin.equals("GRAB")) events.add(new Event(h.made, Kind.CLAIM, h.order, h.person, List.of(), "", true));
      else if (h.origin.equals("WAITLIST")) events.add(new Event(h.made, Kind.ASK, h.order, h.person, List.of(), "", true));
      else together.computeIfAbsent(h.order + "/" + h.team + "/" + h.made, none -> new ArrayList<>()).add(h);
      if (h.status.equals("SERVED")) events.add(new Event(over, Kind.SERVED, h.order, h.person, List.of(), "", true));
      else if (!h.active()) events.add(new Event(over, Kind.END, h.order, h.person, List.of(), h.status, true));
    }
    together.values().forEach(seats -> {
      Hold first = seats.getFirst();
      Kind kind = first.origin.equals("PLACEMENT") ? Kind.PLACE : Kind.TEAM;
      events.add(new Event(first.made, kind, first.order, first.person, seats, "", true));
    });
    events.addAll(asked);
    while (!events.isEmpty()) happen(events.remove());
  }

  private static Hold copy(Hold h, String status) {
    return new Hold(h.order, h.seat, h.person, h.team, h.origin, status, h.service, h.period, h.made, null);
  }

  private void happen(Event e) {
    switch (e.kind()) {
      case GIVEN -> add(e.seats().getFirst());
      case GIVEN_END -> {
        e.seats().getFirst().status = e.status();
        if (e.status().equals("NO_SHOW")) missed.put(e.person(), e.at());
      }
      case SERVED -> find(e.order(), e.person()).ifPresent(h -> h.status = "SERVED");
      case END -> find(e.order(), e.person()).filter(h -> !h.status.equals("SERVED")).ifPresent(h -> end(h, e));
      case ASK -> ask(e.order(), e.at());
      case PLACE -> place(e);
      case TEAM -> team(e);
      case CLAIM -> claim(e);
    }
  }

  private void end(Hold h, Event e) {
    h.status = e.status();
    if (e.status().equals("NO_SHOW")) missed.put(e.person(), e.at());
    ask(e.order(), e.at());
  }

  private void add(Hold h) {
    holds.computeIfAbsent(h.person, none -> new ArrayList<>()).add(h);
  }

  List<Hold> on(UUID order) {
    return holds.values().stream().flatMap(List::stream).filter(h -> h.order.equals(order) && h.active())
        .sorted(Comparator.comparing(h -> h.made)).toList();
  }

  private Optional<Hold> find(UUID order, UUID person) {
    return on(order).stream().filter(h -> h.person.equals(person)).findFirst();
  }

  /** The order as it stands: its start fixed by whoever holds a seat. */
  private Order standing(UUID id) {
    List<Hold> on = on(id);
    return requireNonNull(orders.get(id)).standing(OrderStatus.OPEN, on.isEmpty() ? null : on.getFirst().service.start());
  }

  private List<Seat> free(Order order) {
    Set<UUID> held = new HashSet<>();
    on(order.id()).forEach(h -> held.add(h.seat));
    return order.seats().stream().filter(s -> !held.contains(s.id()))
        .sorted(Comparator.comparing(Seat::level).reversed().thenComparing(Seat::number)).toList();
  }

  private void ask(UUID order, Instant at) {
    for (UUID person : List.copyOf(waiting.getOrDefault(order, new LinkedHashSet<>()))) {
      Order now = standing(order);
      if (now.findObstacle(at).isPresent()) return;
      for (Seat seat : free(now)) {
        if (first(now, person, ownTeam(person, now), seat, at) instanceof FirstStart.Found(Instant start, TimeWindow period)) {
          requireNonNull(waiting.get(order)).remove(person);
          boolean no = turnedDown.contains(order + "/" + person);
          take(now, seat, person, ownTeam(person, now), "WAITLIST", no ? "OFFERED" : "ACCEPTED", start, period, at);
          break;
        }
      }
    }
  }

  private void claim(Event e) {
    ask(e.order(), e.at());
    if (e.real() && find(e.order(), e.person()).isPresent()) {
      ended.add(new Ended(e.order(), e.person(), "GRANTED"));
      return;
    }
    ended.add(new Ended(e.order(), e.person(), fate(standing(e.order()), e.person(), e.at())));
  }

  private String fate(Order order, UUID person, Instant at) {
    if (order.findObstacle(at).isPresent() || isLimited(order, person, at)) return "REFUSED";
    Team team = ownTeam(person, order);
    List<Seat> free = free(order);
    for (Seat seat : free) {
      if (first(order, person, team, seat, at) instanceof FirstStart.Found(Instant start, TimeWindow period)) {
        take(order, seat, person, team, "GRAB", "ACCEPTED", start, period, at);
        return "GRANTED";
      }
    }
    for (Seat seat : order.seats()) {
      if (free.contains(seat) || !(first(order, person, team, seat, at) instanceof FirstStart.Found)) continue;
      LinkedHashSet<UUID> queue = waiting.computeIfAbsent(order.id(), none -> new LinkedHashSet<>());
      boolean full = queue.size() >= policy(order).waitlistLimit();
      return !full && queue.add(person) ? "WAITLISTED" : "REFUSED";
    }
    return "REFUSED";
  }

  private void team(Event e) {
    ask(e.order(), e.at());
    Order order = standing(e.order());
    Team team = requireNonNull(teams.get(requireNonNull(e.seats().getFirst().team)));
    boolean may = order.findObstacle(e.at()).isEmpty() && (e.seats().size() == 1 || policy(order).leaderTakesSeveral());
    Set<UUID> free = new HashSet<>();
    free(order).forEach(s -> free.add(s.id()));
    for (Hold h : e.seats()) may = may && free.contains(h.seat) && !isLimited(order, h.person, e.at());
    Instant start = may ? commonStart(order, team, e) : null;
    for (Hold h : e.seats()) {
      if (start != null) take(order, order.seat(h.seat), h.person, team, "TEAM_GRAB", "ACCEPTED", start, period(order, h.person, start), e.at());
      ended.add(new Ended(e.order(), h.person, start == null ? "REFUSED" : "GRANTED"));
    }
  }

  /** The first start, tried one after another, that every member may take. */
  private @Nullable Instant commonStart(Order order, Team team, Event e) {
    List<Instant> starts = new ArrayList<>();
    if (order.startsAt() != null) starts.add(order.startsAt());
    else {
      for (TimeWindow w : order.windows()) {
        for (Instant s = w.start(); !s.plus(order.duration()).isAfter(w.end()); s = s.plus(Duration.ofMinutes(15))) starts.add(s);
      }
    }
    for (Instant start : starts) {
      boolean all = !start.isBefore(e.at());
      for (Hold h : e.seats()) {
        TimeWindow period = period(order, h.person, start);
        all = all && eligibility(order).isEligible(question(order, h.person, team, order.seat(h.seat), start, period));
      }
      if (all) return start;
    }
    return null;
  }

  private void place(Event e) {
    ask(e.order(), e.at());
    Order order = standing(e.order());
    Team team = requireNonNull(teams.get(requireNonNull(e.seats().getFirst().team)));
    Set<UUID> free = new HashSet<>();
    free(order).forEach(s -> free.add(s.id()));
    boolean may = true;
    for (Hold h : e.seats()) {
      may = may && free.contains(h.seat)
          && eligibility(order).isEligible(question(order, h.person, team, order.seat(h.seat), h.service.start(), h.period));
    }
    for (Hold h : e.seats()) {
      boolean no = turnedDown.contains(order.id() + "/" + h.person);
      if (may) take(order, order.seat(h.seat), h.person, team, "PLACEMENT", no ? "OFFERED" : "ACCEPTED", h.service.start(), h.period, e.at());
      ended.add(new Ended(e.order(), h.person, may ? "GRANTED" : "REFUSED"));
    }
  }

  private void take(
      Order order, Seat seat, UUID person, @Nullable Team team, String origin, String status, Instant start,
      TimeWindow period, Instant at) {
    add(new Hold(order.id(), seat.id(), person, team == null ? null : team.id(), origin, status, order.serviceAt(start), period, at, null));
    if (!known.contains(order.id() + "/" + person)) {
      events.add(new Event(order.serviceAt(start).end(), Kind.SERVED, order.id(), person, List.of(), "", true));
    }
  }

  private boolean isLimited(Order order, UUID person, Instant at) {
    GrabPolicy policy = policy(order);
    int open = 0;
    int week = 0;
    int lately = 0;
    for (Hold h : holds.getOrDefault(person, List.of())) {
      if (h.status.equals("ACCEPTED") && !h.origin.equals("PLACEMENT")) open++;
      if (h.active() && h.origin.endsWith("GRAB") && h.made.isAfter(at.minus(Duration.ofDays(7)))) week++;
      Instant since = at.minus(Duration.ofDays(policy.release().withinDays()));
      if (h.status.equals("SERVED") && h.service.start().isAfter(since)) lately++;
    }
    if (open >= policy.maxOpenClaims() || week >= policy.maxClaimsPerWeek()) return true;
    Instant last = missed.get(person);
    if (last != null && at.isBefore(last.plus(Duration.ofDays(policy.coolDownDays())))) return true;
    String home = requireNonNull(people.get(person)).regionCode();
    int minutes =
        home.equals(order.regionCode()) ? policy.release().ownCounty()
            : home.startsWith(order.regionCode().substring(0, 4)) ? policy.release().ownCity()
                : policy.release().everybody();
    if (lately > policy.release().seldomAtMost()) minutes += policy.release().seldomFirst();
    return at.isBefore(requireNonNull(order.opensAt()).plus(Duration.ofMinutes(minutes)));
  }

  private FirstStart first(Order order, UUID person, @Nullable Team team, Seat seat, Instant from) {
    return eligibility(order).findFirstStart(question(order, person, team, seat, from, period(order, person, from)));
  }

  private Ask question(Order order, UUID person, @Nullable Team team, Seat seat, Instant start, TimeWindow period) {
    Volunteer v = requireNonNull(people.get(person));
    Set<String> served = new HashSet<>();
    v.teamIds().forEach(id -> served.addAll(requireNonNull(teams.get(id)).regionCodes()));
    List<Busy> busy =
        holds.getOrDefault(person, List.of()).stream().filter(Hold::active)
            .map(h -> new Busy(h.order, h.service.start(), h.period)).toList();
    UUID holding = on(order.id()).stream().map(h -> h.team).filter(t -> t != null).findFirst().orElse(null);
    return new Ask(v, home(v), team, served, order, county(order), seat, holding, start, period, busy);
  }

  private TimeWindow period(Order order, UUID person, Instant start) {
    Volunteer v = requireNonNull(people.get(person));
    return eligibility(order).period(v, home(v), order, county(order), start);
  }

  /** Everybody of the demo has one team. */
  private @Nullable Team ownTeam(UUID person, Order order) {
    Team team = requireNonNull(teams.get(requireNonNull(people.get(person)).teamIds().getFirst()));
    return team.serves(county(order)) ? team : null;
  }

  private Region home(Volunteer v) {
    return regions.getRegion(v.regionCode());
  }

  private Region county(Order order) {
    return regions.getRegion(order.regionCode());
  }

  private Eligibility eligibility(Order order) {
    return rules.eligibility(order.regionCode());
  }

  private GrabPolicy policy(Order order) {
    return eligibility(order).book().grab(order.function());
  }
}
