package org.bangshou.ledger;

import java.util.Locale;

/** Where an exchange of seats stands. Until it is done, everybody keeps what they have promised. */
public enum ExchangeStatus {
  /** The colleague is asked. */
  PROPOSED,
  /** A swap to which both said yes; a coordinator is asked. */
  AGREED,
  DONE,
  /** The colleague said no. */
  DECLINED,
  /** Nobody answered in time. */
  EXPIRED,
  /** Taken back by who proposed it, or one of its promises came to an end. */
  WITHDRAWN,
  /** The coordinator said no. */
  REFUSED;

  /** The same set as the column {@code exchange.open}. */
  public boolean isOpen() {
    return this == PROPOSED || this == AGREED;
  }

  /** The topic of the news that it stands so now. */
  String topic() {
    return "exchange-" + name().toLowerCase(Locale.ROOT);
  }
}
