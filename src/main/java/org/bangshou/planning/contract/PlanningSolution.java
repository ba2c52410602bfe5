package org.bangshou.planning.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.bangshou.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** A proposal: who visits which order when, and why the others are left. Minutes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanningSolution(
    int version,
    String problem,
    long unassignedWeight,
    long travelMinutes,
    List<Visit> visits,
    List<Unassigned> unassigned,
    Run run) {

  /** One visit; {@code members} has one volunteer id per seat, seats in the problem's order. */
  public record Visit(String order, String team, LocalDateTime start, List<String> members) {}

  /**
   * An order without a visit, and why.
   *
   * @param detail in English sentences
   * @param why the same by {@link LeftBecause}; it does not travel in the contract's JSON
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Unassigned(
      String order, UnassignedReason reason, @Nullable String detail, @JsonIgnore @Nullable List<Reason> why) {

    public static Unassigned of(String order, UnassignedReason reason, List<Reason> why) {
      return new Unassigned(order, reason, LeftWords.say(why, Locale.ENGLISH), List.copyOf(why));
    }
  }

  /** How the proposal came about. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Run(
      double seconds,
      long seed,
      @Nullable Double movesPerSecond,
      @Nullable Double peakMemoryMiB) {}

  /** Why an order has no visit. */
  public enum UnassignedReason {
    /** No team could serve it even with an empty calendar. */
    NOBODY_ELIGIBLE,
    /** Teams could, but there is no room among what they already do. */
    ELIGIBLE_BUT_BUSY,
    /** One other visit takes its room, and keeping that one is worth at least as much. */
    LOST_TO_A_BETTER_PLAN;

    /** The stable code: kebab-case, as in the contract. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
