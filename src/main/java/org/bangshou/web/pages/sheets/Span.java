package org.bangshou.web.pages.sheets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Zone;

/** Some days, both included. */
public record Span(LocalDate from, LocalDate to) {

  private static final int MOST_DAYS = 800;

  /**
   * As asked for in a form; what is left empty is taken from the other.
   *
   * @throws InvalidInput {@code period} when a day cannot be read, or these are too many, or none
   */
  static Span of(String from, String to, Span otherwise) {
    try {
      Span span =
          new Span(
              from.isEmpty() ? otherwise.from() : LocalDate.parse(from), to.isEmpty() ? otherwise.to() : LocalDate.parse(to));
      if (span.to().isBefore(span.from()) || span.from().plusDays(MOST_DAYS).isBefore(span.to())) {
        throw new InvalidInput("period", Flaw.OUT_OF_RANGE, span.from() + " – " + span.to(), 1, MOST_DAYS);
      }
      return span;
    } catch (DateTimeException e) {
      throw new InvalidInput("period", Flaw.UNREADABLE, "moment");
    }
  }

  /** So many days that end with this one. */
  static Span until(LocalDate last, int days) {
    return new Span(last.minusDays(days - 1L), last);
  }

  Instant begins() {
    return Zone.instant(from.atStartOfDay());
  }

  Instant ends() {
    return Zone.instant(to.plusDays(1).atStartOfDay());
  }
}
