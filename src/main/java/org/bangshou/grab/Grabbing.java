package org.bangshou.grab;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bangshou.identity.Caller;
import org.bangshou.ledger.Answered;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Claim.ClaimKey;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Outcome;
import org.bangshou.ledger.Preview;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.jspecify.annotations.Nullable;

/** The door for people who claim: the pool as each of them sees it, and the grab itself. */
@Singleton
public class Grabbing {

  private final Orders orders;
  private final Ledger ledger;
  private final Roster roster;
  private final Regions regions;
  private final PoolScopes scopes;
  private final Lanes lanes;
  private final SoldOutGate gate;
  private final CurrentRules rules;
  private final Set<ClaimKey> inFlight = ConcurrentHashMap.newKeySet();

  Grabbing(
      Orders orders,
      Ledger ledger,
      Roster roster,
      Regions regions,
      PoolScopes scopes,
      Lanes lanes,
      SoldOutGate gate,
      CurrentRules rules) {
    this.orders = orders;
    this.ledger = ledger;
    this.roster = roster;
    this.regions = regions;
    this.scopes = scopes;
    this.lanes = lanes;
    this.gate = gate;
    this.rules = rules;
  }

  /** Every order of the counties that they serve, soonest first, with the verdict for this person. */
  public List<PoolCard> pool(UUID volunteerId) {
    Volunteer volunteer = roster.getVolunteer(volunteerId);
    List<PoolCard> cards = cards(volunteer, orders.listPool(counties(volunteer)));
    cards.sort(Comparator.comparing((PoolCard c) -> soonest(c.order())).thenComparing(c -> c.order().id()));
    return cards;
  }

  public PoolCard card(UUID orderId, UUID volunteerId) {
    return cards(roster.getVolunteer(volunteerId), List.of(orders.getOrder(orderId))).getFirst();
  }

  /**
   * Claims a seat for one person. The answer is durable when it is given.
   *
   * @param key none: a repeat is a new claim
   * @throws IdempotencyConflict when the key was used for another question
   * @throws InFlight when the same key is being answered right now
   */
  public Outcome grab(UUID orderId, Claim claim, Caller caller, @Nullable String key) {
    Claim asked = claim.by(caller.accountId());
    ClaimKey claimKey = key == null ? null : new ClaimKey(caller.accountId(), key, hash(orderId, claim));
    return once(claimKey, () -> List.of(grab(orderId, claimKey == null ? asked : asked.under(claimKey)))).getFirst();
  }

  /**
   * Claims several seats for a team at one time, all or nothing.
   *
   * @param members seat id to volunteer id
   */
  public List<Outcome> grabForTeam(
      UUID orderId, UUID teamId, Map<UUID, UUID> members, Caller caller, @Nullable String key) {
    ClaimKey claimKey =
        key == null ? null : new ClaimKey(caller.accountId(), key, orderId + "/" + teamId + "/" + new TreeMap<>(members));
    return once(claimKey, () -> ledger.commitTogether(orderId, teamId, members, null, claimKey));
  }

  private Outcome grab(UUID orderId, Claim claim) {
    SoldOutGate.Look before = gate.look(orderId);
    Optional<Outcome> soldOut = before.findRefusal(rules.get().version());
    if (soldOut.isPresent()) {
      return claim.key() == null ? soldOut.get() : ledger.findAnswer(claim.key()).orElseGet(soldOut::get);
    }
    Answered answered = lanes.ask(orderId, claim);
    Outcome outcome = answered.outcome();
    if (answered.isSoldOut() && outcome instanceof Outcome.Refused refused) gate.close(orderId, refused, before);
    return outcome;
  }

  private List<Outcome> once(@Nullable ClaimKey key, Supplier<List<Outcome>> answer) {
    if (key != null && !inFlight.add(key)) throw new InFlight(key.key());
    try {
      List<Outcome> outcomes = answer.get();
      if (key != null && outcomes.contains(new Outcome.KeyReused())) throw new IdempotencyConflict(key.key());
      return outcomes;
    } finally {
      if (key != null) inFlight.remove(key);
    }
  }

  private static String hash(UUID orderId, Claim claim) {
    return orderId + "/" + claim.volunteerId() + "/" + claim.seatId() + "/" + claim.start() + "/" + claim.mayWait();
  }

  private List<PoolCard> cards(Volunteer volunteer, List<Order> seen) {
    Map<UUID, Preview> previews = ledger.preview(volunteer, seen);
    List<PoolCard> cards = new ArrayList<>();
    for (Order order : seen) {
      cards.add(CardMaker.card(order, requireNonNull(previews.get(order.id())), volunteer));
    }
    return cards;
  }

  private Set<String> counties(Volunteer volunteer) {
    Set<String> counties = new HashSet<>();
    for (PoolScope scope : scopes.of(volunteer)) {
      regions.listCounties(scope.regionCode()).stream().map(Region::code).forEach(counties::add);
    }
    return counties;
  }

  private static Instant soonest(Order order) {
    Instant fixed = order.startsAt();
    return fixed == null ? order.windows().getFirst().start() : fixed;
  }
}
