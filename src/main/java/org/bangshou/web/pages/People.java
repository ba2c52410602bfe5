package org.bangshou.web.pages;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.ledger.Commitment;
import org.bangshou.order.Order;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.web.Disclosed;

/** Who comes: as much of them as the reader may see. */
@Singleton
public class People {

  private final Roster roster;

  People(Roster roster) {
    this.roster = roster;
  }

  /**
   * Somebody on a seat.
   *
   * @param name in full, or only how to address them
   * @param phone empty until both sides said yes, and once the order is over
   * @param team empty when they come on their own
   */
  public record Person(int seat, String name, String initial, String phone, String team, Commitment commitment) {}

  /** For the desk: in full. */
  public List<Person> inFull(Order order, Collection<Commitment> holders, Texts t) {
    return list(order, holders, t, true);
  }

  /** For the one who asked: as much as {@link Disclosed} tells. */
  public List<Person> forRequester(Order order, Collection<Commitment> holders, Texts t) {
    return list(order, holders, t, false);
  }

  private List<Person> list(Order order, Collection<Commitment> holders, Texts t, boolean all) {
    Map<UUID, Volunteer> volunteers =
        roster.listVolunteers(holders.stream().map(Commitment::volunteerId).distinct().toList()).stream()
            .collect(Collectors.toMap(Volunteer::id, Function.identity()));
    Map<UUID, Team> teams =
        roster.listTeams(holders.stream().map(Commitment::teamId).filter(Objects::nonNull).distinct().toList()).stream()
            .collect(Collectors.toMap(Team::id, Function.identity()));
    return holders.stream()
        .filter(c -> volunteers.containsKey(c.volunteerId()))
        .map(c -> person(order, c, Objects.requireNonNull(volunteers.get(c.volunteerId())), teams, t, all))
        .sorted(Comparator.comparing(Person::seat))
        .toList();
  }

  private static Person person(
      Order order, Commitment c, Volunteer volunteer, Map<UUID, Team> teams, Texts t, boolean all) {
    String initial = Disclosed.familyName(volunteer.name());
    Team team = c.teamId() == null ? null : teams.get(c.teamId());
    return new Person(
        order.seat(c.seatId()).number(),
        all || Disclosed.stands(c) ? volunteer.name() : t.get("person.short", initial),
        initial,
        all || Disclosed.isReachable(c, order.status()) ? volunteer.phone() : "",
        team == null ? "" : team.name(),
        c);
  }
}
