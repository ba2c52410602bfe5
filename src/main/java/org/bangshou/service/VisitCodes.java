package org.bangshou.service;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;

/** Six digits for each order: the requester shows them, and who tells them has been there. */
@Singleton
public class VisitCodes {

  private static final int DIGITS = 1_000_000;

  private final ServiceRepository records;
  private final SecureRandom dice = new SecureRandom();

  VisitCodes(ServiceRepository records) {
    this.records = records;
  }

  /** The same for an order whenever and wherever it is asked for. */
  public String codeOf(UUID orderId) {
    return records.findCode(orderId).orElseGet(() -> make(orderId));
  }

  private String make(UUID orderId) {
    records.insertCode(orderId, "%06d".formatted(dice.nextInt(DIGITS)));
    return records.findCode(orderId).orElseThrow();
  }

  /**
   * Was a code told, and is it this order's?
   *
   * @throws Refusal {@code wrong-visit-code} when it is another one
   */
  boolean isTold(UUID orderId, String code) {
    String digits = code.replaceAll("\\s", "");
    if (digits.isEmpty()) return false;
    if (!records.findCode(orderId).filter(digits::equals).isPresent()) throw new Refusal(Reason.of("wrong-visit-code"));
    return true;
  }
}
