package org.bangshou.web.pages.volunteer;

import java.util.List;
import java.util.UUID;
import org.bangshou.ledger.Commitment;
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;

/**
 * Whom a leader may send to the free seats of an order.
 *
 * @param coming members who hold seats of it already
 */
public record TeamChoice(Team team, List<SeatChoice> seats, List<Coming> coming) {

  public record Coming(String name, Commitment commitment) {}

  public record SeatChoice(Seat seat, List<MemberChoice> members) {
    public SeatChoice {
      members = List.copyOf(members);
    }
  }

  /**
   * @param why not, in a few words; empty when they may
   * @param suggested stands in the field when the page opens
   */
  public record MemberChoice(UUID id, String name, String why, boolean suggested) {}

  public TeamChoice {
    seats = List.copyOf(seats);
    coming = List.copyOf(coming);
  }
}
