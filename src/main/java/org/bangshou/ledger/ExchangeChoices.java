package org.bangshou.ledger;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;

/** To whom a promise could go, each with yes or every reason why not, by what decides it in the end. */
@Singleton
public class ExchangeChoices {

  private final Colleagues colleagues;
  private final ExchangeJudging judging;
  private final ExchangeRepository exchanges;
  private final CommitmentRepository commitments;
  private final Roster roster;
  private final Clock clock;

  ExchangeChoices(
      Colleagues colleagues,
      ExchangeJudging judging,
      ExchangeRepository exchanges,
      CommitmentRepository commitments,
      Roster roster,
      Clock clock) {
    this.colleagues = colleagues;
    this.judging = judging;
    this.exchanges = exchanges;
    this.commitments = commitments;
    this.roster = roster;
    this.clock = clock;
  }

  /** @param reasons why they may not; empty when they may */
  public record Colleague(UUID volunteerId, String name, List<Reason> reasons) {
    public Colleague {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * @param theirs what the colleague would give for it
   * @param reasons why one of the two may not; empty when both may
   */
  public record SwapFor(Commitment theirs, String name, List<Reason> reasons) {
    public SwapFor {
      reasons = List.copyOf(reasons);
    }
  }

  /** Who may take it comes first. */
  public List<Colleague> listColleagues(UUID commitmentId) {
    Commitment mine = get(commitmentId);
    List<Volunteer> people = roster.listVolunteers(colleagues.listFor(mine, ExchangeKind.HAND_OVER));
    ExchangeDeciding deciding =
        judging.lookAt(List.of(mine.orderId()), people.stream().map(Volunteer::id).toList(), byId(List.of(mine)));
    return people.stream()
        .map(v -> new Colleague(v.id(), v.name(), reasons(deciding.decide(List.of(new Handing(mine.id(), v.id()))))))
        .sorted(Comparator.comparing(c -> !c.reasons().isEmpty()))
        .toList();
  }

  /** What could be had for it; where both may comes first, then the soonest service. */
  public List<SwapFor> listSwaps(UUID commitmentId) {
    Commitment mine = get(commitmentId);
    Set<UUID> people = colleagues.listFor(mine, ExchangeKind.SWAP);
    List<Commitment> theirs = listAhead(people);
    if (theirs.isEmpty()) return List.of();
    Set<UUID> orders = new HashSet<>(Set.of(mine.orderId()));
    theirs.forEach(c -> orders.add(c.orderId()));
    Set<UUID> everybody = new HashSet<>(Set.of(mine.volunteerId()));
    theirs.forEach(c -> everybody.add(c.volunteerId()));
    Map<UUID, String> names = roster.listVolunteers(everybody).stream().collect(toMap(Volunteer::id, Volunteer::name));
    ExchangeDeciding deciding =
        judging.lookAt(orders, everybody, byId(Stream.concat(Stream.of(mine), theirs.stream()).toList()));
    return theirs.stream()
        .map(c -> new SwapFor(c, names.getOrDefault(c.volunteerId(), ""), reasons(deciding.decide(swap(mine, c)))))
        .sorted(
            Comparator.<SwapFor, Boolean>comparing(s -> !s.reasons().isEmpty())
                .thenComparing(s -> s.theirs().service().start()))
        .toList();
  }

  private static List<Handing> swap(Commitment mine, Commitment theirs) {
    return List.of(new Handing(mine.id(), theirs.volunteerId()), new Handing(theirs.id(), mine.volunteerId()));
  }

  /** What these people have said yes to and has not begun. */
  private List<Commitment> listAhead(Collection<UUID> people) {
    if (people.isEmpty()) return List.of();
    Instant now = clock.instant();
    return commitments.listActiveOn(exchanges.listOrdersAhead(people, now)).stream()
        .filter(c -> people.contains(c.volunteerId()) && c.status() == CommitmentStatus.ACCEPTED)
        .filter(c -> c.service().start().isAfter(now))
        .toList();
  }

  private static List<Reason> reasons(ExchangeDecision decision) {
    return decision instanceof ExchangeDecision.No(var reasons) ? reasons : List.of();
  }

  private static Map<UUID, Commitment> byId(Collection<Commitment> promises) {
    return promises.stream().collect(toMap(Commitment::id, Function.identity()));
  }

  private Commitment get(UUID commitmentId) {
    return commitments.findById(commitmentId).orElseThrow(() -> new NotFound("commitment", commitmentId));
  }
}
