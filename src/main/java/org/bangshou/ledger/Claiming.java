package org.bangshou.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangshou.kernel.Json;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Claim.ClaimKey;
import org.bangshou.ledger.WaitlistRepository.Arrival;
import org.bangshou.ledger.WaitlistRepository.Waiting;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;

/** Claims of one or several orders, each order's in the order of their arrival, within one transaction. */
@Singleton
class Claiming {

  private static final Set<String> SOLD_OUT = Set.of("order-full", "waitlist-full");

  /** Stands for a key's answer until it is decided, so that a second claim under it is not decided again. */
  private static final Answered PENDING = new Answered(new Outcome.KeyReused(), false);

  private final Orders orders;
  private final SittingReader sittings;
  private final SeatWriter writer;
  private final CommitmentRepository commitments;
  private final WaitlistRepository waitlist;
  private final Answers answers;
  private final RefusalRepository refusals;
  private final CurrentRules rules;
  private final Clock clock;

  Claiming(
      Orders orders,
      SittingReader sittings,
      SeatWriter writer,
      CommitmentRepository commitments,
      WaitlistRepository waitlist,
      Answers answers,
      RefusalRepository refusals,
      CurrentRules rules,
      Clock clock) {
    this.orders = orders;
    this.sittings = sittings;
    this.writer = writer;
    this.commitments = commitments;
    this.waitlist = waitlist;
    this.answers = answers;
    this.refusals = refusals;
    this.rules = rules;
    this.clock = clock;
  }

  /** One outcome per claim, in the same order. What was answered under a key before is answered so again. */
  List<Answered> commit(UUID orderId, List<Claim> claims) {
    return requireNonNull(commit(List.of(orders.lockOrder(orderId)), Map.of(orderId, claims)).get(orderId));
  }

  /** The same for several orders; those that somebody else has locked are left out. */
  Map<UUID, List<Answered>> commitFree(Map<UUID, List<Claim>> claims) {
    return commit(orders.lockFreeOrders(claims.keySet()), claims);
  }

  private Map<UUID, List<Answered>> commit(List<Order> locked, Map<UUID, List<Claim>> claims) {
    List<Asked> asked = locked.stream().flatMap(o -> requireNonNull(claims.get(o.id())).stream().map(c -> new Asked(o, c))).toList();
    List<Answered> answers = answer(asked);
    Map<UUID, List<Answered>> byOrder = new HashMap<>();
    for (int at = 0; at < asked.size(); at++) {
      byOrder.computeIfAbsent(asked.get(at).order().id(), id -> new ArrayList<>()).add(answers.get(at));
    }
    return byOrder;
  }

  /** A claim and the order, locked, of which it asks for a seat. */
  private record Asked(Order order, Claim claim) {}

  private List<Answered> answer(List<Asked> asked) {
    List<ClaimKey> keys = asked.stream().flatMap(a -> Stream.ofNullable(a.claim().key())).toList();
    Map<ClaimKey, Answered> answered = new HashMap<>();
    answers.findAnswers(keys).forEach((key, outcome) -> answered.put(key, new Answered(outcome, false)));
    List<Asked> fresh =
        asked.stream().filter(a -> a.claim().key() == null || answered.putIfAbsent(a.claim().key(), PENDING) == null).toList();
    List<Answered> decided = fresh.isEmpty() ? List.of() : decide(fresh);
    List<Answered> keyless = new ArrayList<>();
    for (int at = 0; at < fresh.size(); at++) {
      ClaimKey key = fresh.get(at).claim().key();
      if (key == null) keyless.add(decided.get(at));
      else answered.put(key, decided.get(at));
    }
    Iterator<Answered> next = keyless.iterator();
    return asked.stream().map(a -> a.claim().key() == null ? next.next() : requireNonNull(answered.get(a.claim().key()))).toList();
  }

  private List<Answered> decide(List<Asked> asked) {
    // by their ids: to compare orders, seat by seat, for every claim would cost more than deciding it
    Map<UUID, Order> locked = new LinkedHashMap<>();
    asked.forEach(a -> locked.put(a.order().id(), a.order()));
    List<UUID> people = asked.stream().map(a -> a.claim().volunteerId()).distinct().toList();
    Batch batch = new Batch(List.copyOf(locked.values()), people);
    asked.forEach(batch::decide);
    List<Outcome> outcomes = batch.write();
    Map<ClaimKey, Outcome> given = new LinkedHashMap<>();
    for (int at = 0; at < asked.size(); at++) {
      ClaimKey key = asked.get(at).claim().key();
      if (key != null) given.put(key, outcomes.get(at));
    }
    answers.keep(given);
    return IntStream.range(0, asked.size()).mapToObj(at -> new Answered(outcomes.get(at), batch.soldOut.contains(at))).toList();
  }

  /** What one transaction decides, one claim after another, and then writes in a handful of statements. */
  private final class Batch {

    private final List<Table> tables;
    private final Map<UUID, Table> byOrder;
    private final List<Supplier<Outcome>> decided = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<Integer> soldOut = new HashSet<>();
    private List<Commitment> granted = List.of();
    private List<Long> places = List.of();

    /** Locks the people and reads all that decisions on these orders look at. */
    Batch(List<Order> locked, List<UUID> people) {
      Map<UUID, List<UUID>> waiting =
          waitlist.listWaiting(locked.stream().map(Order::id).toList()).stream()
              .collect(groupingBy(Waiting::orderId, mapping(Waiting::volunteerId, toList())));
      Map<Integer, List<CommitmentRepository.Record>> records = new HashMap<>();
      Map<UUID, Integer> grantedHere = new HashMap<>();
      Instant now = clock.instant();
      tables =
          sittings.readLocked(locked, people).stream()
              .map(sitting -> {
                Order order = sitting.order();
                Eligibility eligibility = rules.eligibility(order.regionCode());
                int days = eligibility.book().grab(order.function()).release().withinDays();
                var theirs = records.computeIfAbsent(days, back -> commitments.listRecords(people, back));
                Limits limits = new Limits(eligibility, order, theirs, now);
                Refusals refused = new Refusals(order.id(), eligibility);
                List<UUID> queue = waiting.getOrDefault(order.id(), List.of());
                return new Table(
                    order, sitting, eligibility, refused, new ClaimDeciding(sitting, eligibility, limits, queue, grantedHere, now, refused));
              })
              .toList();
      byOrder = tables.stream().collect(toMap(t -> t.locked().id(), t -> t));
    }

    void decide(Asked asked) {
      Table table = requireNonNull(byOrder.get(asked.order().id()));
      Claim claim = asked.claim();
      decided.add(
          switch (table.deciding().decide(claim)) {
            case ClaimDecision.Go(var take) -> grant(table, claim, take);
            case ClaimDecision.Queue(var wait) -> enqueue(table, claim, wait);
            case ClaimDecision.No(var reasons) -> {
              if (isSoldOut(table, claim, reasons)) soldOut.add(decided.size());
              Outcome refused = new Outcome.Refused(reasons, table.eligibility().book().version());
              yield () -> refused;
            }
          });
      table.claims().put(decided.size() - 1, claim);
    }

    /** A seat that asks for another skill may still be free, and who does not want to wait may be followed by one who does. */
    private static boolean isSoldOut(Table table, Claim claim, List<Reason> reasons) {
      return SOLD_OUT.contains(reasons.getFirst().code()) && claim.mayWait() && table.sitting().freeSeats().isEmpty();
    }

    private Supplier<Outcome> grant(Table table, Claim claim, Decision.Take take) {
      int at = taken.size();
      Volunteer volunteer = table.sitting().findVolunteer(claim.volunteerId()).orElseThrow();
      taken.add(writer.take(table.sitting(), volunteer, take, Origin.GRAB, table.eligibility()));
      return () -> new Outcome.Granted(granted.get(at));
    }

    private Supplier<Outcome> enqueue(Table table, Claim claim, Decision.Wait wait) {
      int at = arrivals.size();
      int position = table.deciding().countWaiting();
      UUID team = wait.team().map(Team::id).orElse(null);
      arrivals.add(new Arrival(table.locked().id(), claim.volunteerId(), team, table.eligibility().book().version()));
      return () -> new Outcome.Waitlisted(places.get(at), position);
    }

    List<Outcome> write() {
      granted = writer.write(taken);
      if (!arrivals.isEmpty()) places = waitlist.insert(Json.text(arrivals)).stream().sorted().toList();
      List<Outcome> outcomes = decided.stream().map(Supplier::get).toList();
      refusals.insert(tables.stream().flatMap(t -> t.refused().list().stream()).toList());
      writer.noteOutcomes(tables.stream().map(t -> t.seated(outcomes)).toList());
      return outcomes;
    }
  }

  /**
   * An order in a batch.
   *
   * @param locked as it was
   * @param claims by their number within the batch
   */
  private record Table(
      Order locked, Sitting sitting, Eligibility eligibility, Refusals refused, ClaimDeciding deciding, SortedMap<Integer, Claim> claims) {

    Table(Order locked, Sitting sitting, Eligibility eligibility, Refusals refused, ClaimDeciding deciding) {
      this(locked, sitting, eligibility, refused, deciding, new TreeMap<>());
    }

    Seated seated(List<Outcome> outcomes) {
      List<Seated.Result> results =
          claims.entrySet().stream().map(c -> new Seated.Result(outcomes.get(c.getKey()), c.getValue().accountId())).toList();
      return new Seated(locked, sitting, results);
    }
  }
}
