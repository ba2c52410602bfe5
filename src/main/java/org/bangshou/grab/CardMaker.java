package org.bangshou.grab;

import java.time.Instant;
import java.util.List;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Decision;
import org.bangshou.ledger.Preview;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.GrabPolicy;
import org.jspecify.annotations.Nullable;

/** What the button says, from what would come of pressing it. */
final class CardMaker {

  private CardMaker() {}

  static PoolCard card(Order order, Preview preview, Volunteer volunteer) {
    GrabPolicy policy = preview.policy();
    ButtonState state = state(preview, policy);
    return new PoolCard(
        order, preview.taken(), volunteer.base().kilometresTo(order.point()), state, reasons(state, preview, policy),
        start(preview), preview.mine(), preview.position(),
        state == ButtonState.GRAB ? preview.warnings() : List.of(), preview.ruleVersion());
  }

  private static ButtonState state(Preview preview, GrabPolicy policy) {
    if (preview.mine() != null) return own(preview.mine());
    if (preview.position() > 0) return ButtonState.WAITING;
    if (preview.obstacle().isPresent()) return closed(preview.obstacle().get());
    return switch (preview.decision()) {
      case Decision.Take _ when policy.waitlistMode() != GrabPolicy.WaitlistMode.WAITLIST_ONLY -> ButtonState.GRAB;
      case Decision.Take _, Decision.Wait _ -> waiting(preview, policy);
      case Decision.No(var reasons, _) -> refused(reasons);
    };
  }

  private static ButtonState own(Commitment mine) {
    if (mine.isAsked()) return ButtonState.CONSENT_ASKED;
    return mine.status() == CommitmentStatus.OFFERED ? ButtonState.OFFERED : ButtonState.MINE;
  }

  private static ButtonState closed(Reason obstacle) {
    return switch (obstacle.code()) {
      case "not-open-yet", "not-your-turn-yet" -> ButtonState.NOT_YET;
      case "too-many-open-claims", "too-many-claims-this-week", "cooling-down", "volunteer-not-active" -> ButtonState.NOT_QUALIFIED;
      default -> ButtonState.CLOSED;
    };
  }

  private static ButtonState waiting(Preview preview, GrabPolicy policy) {
    return policy.waitlistMode() == GrabPolicy.WaitlistMode.NONE || preview.waiting() >= policy.waitlistLimit()
        ? ButtonState.FULL
        : ButtonState.WAITLIST;
  }

  private static ButtonState refused(List<Reason> reasons) {
    return reasons.stream().allMatch(r -> r.code().equals("time-conflict"))
        ? ButtonState.TIME_CONFLICT
        : ButtonState.NOT_QUALIFIED;
  }

  private static List<Reason> reasons(ButtonState state, Preview preview, GrabPolicy policy) {
    return switch (state) {
      case GRAB, MINE, CONSENT_ASKED, OFFERED, WAITING, WAITLIST -> List.of();
      case FULL ->
          List.of(
              preview.waiting() > 0
                  ? Reason.of("waitlist-full", "limit", policy.waitlistLimit())
                  : Reason.of("order-full"));
      case NOT_YET, CLOSED -> preview.obstacle().map(List::of).orElse(List.of());
      case TIME_CONFLICT, NOT_QUALIFIED ->
          preview.obstacle().map(List::of)
              .orElseGet(() -> preview.decision() instanceof Decision.No(var reasons, _) ? reasons : List.of());
    };
  }

  private static @Nullable Instant start(Preview preview) {
    if (preview.mine() != null) return preview.mine().service().start();
    return preview.decision() instanceof Decision.Take take ? take.start() : null;
  }
}
