package org.bangshou.web.pages.volunteer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangshou.grab.PoolCard;
import org.bangshou.order.Seat;
import org.bangshou.web.pages.Frame;

/**
 * One order as a volunteer or a leader sees it.
 *
 * @param held the seats that somebody holds
 * @param phone of the requester; empty until this person goes
 * @param noteHidden the function is sensitive and this person does not go
 * @param teams the teams that they lead; empty for who leads none
 * @param key makes one press one claim
 */
public record VolunteerOrderPage(
    Frame frame, PoolCard card, Set<UUID> held, String phone, boolean noteHidden, List<TeamChoice> teams, String key) {

  public VolunteerOrderPage {
    held = Set.copyOf(held);
    teams = List.copyOf(teams);
  }

  public CardPart part() {
    return new CardPart(frame, card, key);
  }

  /** Is there something in their way? */
  public boolean mayAskWhy() {
    return switch (card.state()) {
      case GRAB, MINE, CONSENT_ASKED, OFFERED -> false;
      case WAITLIST, WAITING, FULL, NOT_YET, TIME_CONFLICT, NOT_QUALIFIED, CLOSED -> true;
    };
  }

  public boolean isHeld(Seat seat) {
    return held.contains(seat.id());
  }
}
