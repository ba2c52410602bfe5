package org.bangshou.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The one zone at the edges; inside the house time is an instant. */
public final class Zone {

  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private Zone() {}

  public static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, SHANGHAI);
  }

  public static Instant instant(LocalDateTime local) {
    return local.atZone(SHANGHAI).toInstant();
  }

  public static LocalDate day(Instant instant) {
    return local(instant).toLocalDate();
  }
}
