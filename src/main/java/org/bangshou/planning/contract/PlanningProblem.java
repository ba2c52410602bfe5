package org.bangshou.planning.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One self-contained problem for the solver. Durations and travel are whole minutes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanningProblem(
    int version,
    String name,
    Period horizon,
    List<Place> places,
    Travel travel,
    List<Volunteer> volunteers,
    List<Team> teams,
    List<Order> orders,
    @Nullable Objective objective) {

  /** The weight of a soft constraint: travel-minutes is 1 and every other 0 unless given. */
  public int softWeight(String constraint) {
    int usual = constraint.equals("travel-minutes") ? 1 : 0;
    if (objective == null || objective.softWeights() == null) return usual;
    return objective.softWeights().getOrDefault(constraint, usual);
  }

  /** Do the weights of unassigned orders add to the soft cost, instead of coming first? */
  @JsonIgnore
  public boolean isWeighed() {
    return objective != null && "weighed".equals(objective.unassigned());
  }

  /** From start to end, local time; a start window includes both. */
  public record Period(LocalDateTime start, LocalDateTime end) {}

  /** Where something is; a row and a column of the travel matrix. Degrees. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Place(
      String id, @Nullable String region, @Nullable Double lon, @Nullable Double lat) {}

  /** Either a matrix of minutes, or a speed and a detour factor over great-circle kilometres. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Travel(
      @Nullable List<List<Integer>> matrixMinutes,
      @Nullable Double kmPerHour,
      @Nullable Double detour) {}

  /** A person with skills (skill to level); without {@code available} free whenever the team is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Volunteer(
      String id,
      Map<String, Integer> skills,
      @Nullable List<Period> available,
      @Nullable Integer maxMinutesPerWeek) {}

  /** A group that leaves its base, serves one order after another and returns in each period. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Team(
      String id,
      String base,
      List<String> members,
      @Nullable List<String> regions,
      @Nullable List<String> functions,
      List<Period> available,
      @Nullable Integer maxVisitsPerDay) {}

  /** What an order asks for; {@code weight} is what leaving it unassigned costs. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Order(
      String id,
      String place,
      @Nullable String function,
      int durationMinutes,
      List<Period> startWindows,
      List<Seat> seats,
      long weight,
      @Nullable String preferredTeam,
      @Nullable Pin pinned) {}

  /** So many different people (one unless given), each with all these skills at these levels. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Seat(Map<String, Integer> skills, @Nullable Integer count) {}

  /** What is already promised and must not change. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Pin(String team, @Nullable LocalDateTime start, @Nullable List<String> members) {}

  /** How unassigned weight counts ({@code first} or {@code weighed}) and what softer things cost. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Objective(
      @Nullable String unassigned, @Nullable Map<String, Integer> softWeights) {}
}
