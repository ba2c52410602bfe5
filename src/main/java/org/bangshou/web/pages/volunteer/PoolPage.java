package org.bangshou.web.pages.volunteer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.bangshou.grab.ButtonState;
import org.bangshou.grab.PoolCard;
import org.bangshou.web.pages.Frame;

/**
 * The flat list of what this person may take.
 *
 * @param near nearest first, instead of soonest
 * @param all also what they may not take, and why
 * @param hidden how many the shorter list leaves out
 */
public record PoolPage(Frame frame, List<PoolCard> cards, boolean near, boolean all, int hidden) {

  public PoolPage {
    cards = List.copyOf(cards);
  }

  static PoolPage of(Frame frame, List<PoolCard> pool, boolean near, boolean all) {
    List<PoolCard> shown =
        pool.stream().filter(card -> all || isForMe(card.state())).sorted(near ? NEAREST : SOONEST).toList();
    return new PoolPage(frame, shown, near, all, pool.size() - shown.size());
  }

  public CardPart part(PoolCard card) {
    return CardPart.of(frame, card);
  }

  public String link(boolean nearest, boolean everything) {
    return "/pool?sort=" + (nearest ? "near" : "soon") + (everything ? "&all=yes" : "");
  }

  private static final Comparator<PoolCard> SOONEST =
      Comparator.comparing(PoolPage::begins).thenComparing(card -> card.order().code());

  private static final Comparator<PoolCard> NEAREST =
      Comparator.comparing(PoolCard::kilometres).thenComparing(SOONEST);

  private static Instant begins(PoolCard card) {
    if (card.start() != null) return card.start();
    return card.order().windows().getFirst().start();
  }

  /** Something to press, to wait for, or already theirs. */
  private static boolean isForMe(ButtonState state) {
    return switch (state) {
      case GRAB, WAITLIST, NOT_YET, MINE, CONSENT_ASKED, OFFERED, WAITING -> true;
      case FULL, TIME_CONFLICT, NOT_QUALIFIED, CLOSED -> false;
    };
  }
}
