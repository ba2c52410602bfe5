package org.bangshou.grab;

/** What the one big button of a card says. */
public enum ButtonState {
  /** 抢单 */
  GRAB,
  /** 候补 */
  WAITLIST,
  /** 已满 */
  FULL,
  /** 未到时间, with a countdown */
  NOT_YET,
  /** 时间冲突 */
  TIME_CONFLICT,
  /** 资质不符 */
  NOT_QUALIFIED,
  /** Already theirs. */
  MINE,
  /** Theirs once the requester has agreed. */
  CONSENT_ASKED,
  /** A seat is offered to them. */
  OFFERED,
  /** They are on the waitlist. */
  WAITING,
  /** Not to be grabbed any more. */
  CLOSED
}
