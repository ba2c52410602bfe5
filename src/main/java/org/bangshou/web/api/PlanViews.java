package org.bangshou.web.api;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.planning.Candidate;
import org.bangshou.planning.Explanation;
import org.bangshou.planning.Move;
import org.bangshou.planning.Opening;
import org.bangshou.planning.Pin;
import org.bangshou.planning.Placement;
import org.bangshou.planning.PlacementOutcome;
import org.bangshou.planning.Proposal;
import org.bangshou.planning.ProposalStatus;
import org.bangshou.planning.Run;
import org.bangshou.planning.RunAsk;
import org.bangshou.planning.RunKind;
import org.bangshou.planning.RunPoint;
import org.bangshou.planning.RunStatus;
import org.bangshou.planning.SettingAside;
import org.bangshou.planning.Unplaced;
import org.bangshou.planning.solver.Share;
import org.bangshou.web.Problem.Why;
import org.jspecify.annotations.Nullable;

/** What is asked and answered about runs and proposals. */
final class PlanViews {

  private static final int USUAL_SECONDS = 30;

  private PlanViews() {}

  /**
   * A run to be started.
   *
   * @param region a county, a city or the province
   * @param seconds wall time for the search; none: 30
   * @param seed none: 1
   * @param unimprovedSeconds ends it when nothing got better for so long; none: only its time does
   * @param steps ends it after so many steps, the same anywhere; none: only its time does
   * @param fromProposalId a proposal of the region with which it begins; none: it begins with nothing
   */
  @Serdeable
  record RunBody(
      @NotNull @Pattern(regexp = "[0-9]{6}") String region,
      @NotNull Instant from,
      @NotNull Instant to,
      @Nullable @Min(1) @Max(3600) Integer seconds,
      @Nullable Long seed,
      @Nullable @Min(1) @Max(3600) Integer unimprovedSeconds,
      @Nullable @Min(1) Long steps,
      @Nullable UUID fromProposalId) {

    RunAsk ask() {
      TimeWindow horizon = new WindowView(from, to).window("to");
      return RunAsk.search(region, horizon, requireNonNullElse(seconds, USUAL_SECONDS), requireNonNullElse(seed, 1L))
          .ending(requireNonNullElse(unimprovedSeconds, 0), requireNonNullElse(steps, 0L))
          .from(fromProposalId);
    }
  }

  @Serdeable
  record RepairBody(@NotNull @Pattern(regexp = "[0-9]{6}") String region) {}

  /**
   * An order served by that team at that start.
   *
   * @param setAside rules that it may break, by id, if they are overridable; none: none
   * @param reason why; needed when rules are set aside, and kept in the audit
   */
  @Serdeable
  record MoveBody(
      @NotNull UUID order,
      @NotNull UUID team,
      @NotNull Instant start,
      @Nullable List<String> setAside,
      @Nullable @Size(max = 500) String reason) {

    Move move() {
      Set<String> rules = setAside == null ? Set.of() : new HashSet<>(setAside);
      return new Move(order, team, start, new SettingAside(rules, reason == null ? "" : reason));
    }
  }

  /** @param pin what of it stays in the next run */
  @Serdeable
  record PinBody(@NotNull Pin pin) {}

  /** @param placements none: all */
  @Serdeable
  record PublicationBody(@Nullable List<UUID> placements) {}

  /** @param progress the score curve, oldest first */
  @Serdeable
  record RunView(
      UUID id,
      String region,
      RunStatus status,
      Instant from,
      Instant to,
      RunKind kind,
      int seconds,
      long seed,
      int unimprovedSeconds,
      long steps,
      @Nullable UUID fromProposalId,
      @Nullable String problemHash,
      List<Point> progress,
      boolean stopAsked,
      List<Why> failure,
      String ruleVersion,
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable UUID proposal) {

    static RunView of(Run r, Speech speech) {
      return new RunView(
          r.id(), r.regionCode(), r.status(), r.horizon().start(), r.horizon().end(), r.ask().kind(),
          r.ask().seconds(), r.ask().seed(), r.ask().unimprovedSeconds(), r.ask().steps(), r.ask().fromProposalId(),
          r.problemHash(), r.progress().stream().map(Point::of).toList(), r.stopAsked(), speech.say(r.failure()),
          r.ruleVersion(), r.createdAt(), r.startedAt(), r.endedAt(), r.proposalId());
    }
  }

  @Serdeable
  record Point(long millis, long unassignedWeight, int assigned, int unassigned, long travelMinutes) {
    static Point of(RunPoint p) {
      return new Point(p.millis(), p.unassignedWeight(), p.assigned(), p.unassigned(), p.travelMinutes());
    }
  }

  @Serdeable
  record ProposalView(
      UUID id,
      UUID run,
      String region,
      ProposalStatus status,
      String ruleVersion,
      long unassignedWeight,
      long travelMinutes,
      Instant createdAt,
      @Nullable Instant publishedAt,
      List<PlacementView> placements,
      List<UnplacedView> unplaced) {

    static ProposalView of(Proposal p, Speech speech) {
      return new ProposalView(
          p.id(), p.runId(), p.regionCode(), p.status(), p.ruleVersion(), p.unassignedWeight(), p.travelMinutes(), p.createdAt(),
          p.publishedAt(), p.placements().stream().map(placed -> PlacementView.of(placed, speech)).toList(),
          left(p.unplaced(), speech));
    }
  }

  /**
   * @param members seat to volunteer
   * @param outcomeReasons why not, or what to think of where it was published
   */
  @Serdeable
  record PlacementView(
      UUID id,
      UUID order,
      UUID team,
      Instant start,
      Map<String, UUID> members,
      int legInMinutes,
      int legOutMinutes,
      Pin pin,
      List<String> setAside,
      String setAsideReason,
      Placement.Outcome outcome,
      List<Why> outcomeReasons) {

    static PlacementView of(Placement p, Speech speech) {
      return new PlacementView(
          p.id(), p.orderId(), p.teamId(), p.start(), texts(p.members()), p.legInMinutes(), p.legOutMinutes(),
          p.pin(), p.setAside().rules().stream().sorted().toList(), p.setAside().reason(), p.outcome(), speech.say(p.outcomeReasons()));
    }
  }

  /**
   * @param reason nobody-eligible, eligible-but-busy or lost-to-a-better-plan
   * @param title the reason in a few words
   * @param detail more closely, in sentences
   * @param why the same by code, teams and orders by id
   */
  @Serdeable
  record UnplacedView(UUID order, String reason, String title, String detail, List<Cause> why) {}

  @Serdeable
  record Cause(String code, Map<String, String> values) {
    static Cause of(Reason reason) {
      return new Cause(reason.code(), reason.values());
    }
  }

  private static List<UnplacedView> left(List<Unplaced> left, Speech speech) {
    Map<UUID, String> details = speech.details(left);
    return left.stream()
        .map(
            u ->
                new UnplacedView(
                    u.orderId(), u.reason(), speech.title(u), details.getOrDefault(u.orderId(), ""),
                    u.why().stream().map(Cause::of).toList()))
        .toList();
  }

  @Serdeable
  record OutcomeView(UUID placement, UUID order, Placement.Outcome outcome, List<Why> reasons) {
    static OutcomeView of(PlacementOutcome o, Speech speech) {
      return new OutcomeView(o.placementId(), o.orderId(), o.outcome(), speech.say(o.reasons()));
    }
  }

  /**
   * What an edit would do.
   *
   * @param reasons why not; empty when it is allowed
   * @param warnings what to think of although it is allowed
   * @param overridable those of the reasons, by code, that may be set aside with a reason
   * @param unassignedWeightChange below zero is better
   * @param softCostChange weighed soft constraints; below zero is better
   * @param ruleVersion the version of the rules of eligibility behind it
   */
  @Serdeable
  record VerdictView(
      boolean allowed,
      List<Why> reasons,
      List<Why> warnings,
      List<String> overridable,
      Map<String, UUID> members,
      long unassignedWeightChange,
      long softCostChange,
      List<ShareView> shares,
      int travelChange,
      String ruleVersion) {}

  /** @param displaced orders that would have to give way */
  @Serdeable
  record CandidateView(
      UUID team, Instant start, List<UUID> displaced, long unassignedWeightChange, long softCostChange, int travelChange) {
    static CandidateView of(Candidate c) {
      return new CandidateView(
          c.teamId(), c.start(), c.displaced(), c.unassignedWeightChange(), c.softCostChange(), c.travelChange());
    }
  }

  /**
   * What a soft constraint has to do with it.
   *
   * @param amount in its own unit: minutes, visits or units of rules
   * @param cost the amount times its weight
   */
  @Serdeable
  record ShareView(String constraint, long amount, long cost) {
    static ShareView of(Share s) {
      return new ShareView(s.constraint(), s.amount(), s.cost());
    }
  }

  @Serdeable
  record OpeningView(
      UUID team, Instant start, long unassignedWeightChange, long softCostChange, int travelChange, List<ShareView> shares) {
    static OpeningView of(Opening o) {
      return new OpeningView(
          o.teamId(), o.start(), o.unassignedWeightChange(), o.softCostChange(), o.travelChange(),
          o.shares().stream().map(ShareView::of).toList());
    }
  }

  /**
   * Why an order is where it is, or why it is left.
   *
   * @param served where it is; none when it is left
   * @param reason nobody-eligible, eligible-but-busy or lost-to-a-better-plan; none when it is served, and when by
   *     now nothing is in its way
   * @param why that reason more closely, by code
   * @param sentences all of it but the matrix, in plain words
   * @param next the next best choices, at most three
   * @param teams the matrix of teams and rules, those that could come first
   */
  @Serdeable
  record ExplanationView(
      UUID order,
      @Nullable ServedView served,
      @Nullable String reason,
      List<Cause> why,
      List<String> sentences,
      List<CandidateView> next,
      List<TeamFindingView> teams) {

    static ExplanationView of(Explanation e, List<String> sentences, Speech speech) {
      return new ExplanationView(
          e.orderId(), e.served() == null ? null : ServedView.of(e.served()), e.reason(),
          e.why().stream().map(Cause::of).toList(), sentences, e.next().stream().map(CandidateView::of).toList(),
          e.teams().stream().map(team -> TeamFindingView.of(team, speech)).toList());
    }
  }

  /**
   * @param weight what leaving it would cost
   * @param shares what the soft constraints count more with it than without it
   * @param because why it starts then
   */
  @Serdeable
  record ServedView(UUID team, Instant start, long weight, List<ShareView> shares, Cause because) {
    static ServedView of(Explanation.Served s) {
      return new ServedView(
          s.teamId(), s.start(), s.weight(), s.shares().stream().map(ShareView::of).toList(), Cause.of(s.because()));
    }
  }

  /**
   * @param against the rules that exclude the team even with an empty calendar
   * @param occupied what leaves it no room now
   * @param busyWith orders that it serves in the periods that would suit
   */
  @Serdeable
  record TeamFindingView(UUID team, boolean eligible, List<Why> against, List<Why> occupied, List<UUID> busyWith) {
    static TeamFindingView of(Explanation.TeamFinding f, Speech speech) {
      return new TeamFindingView(
          f.teamId(), f.isEligible(), speech.say(f.against()), speech.say(f.occupied()), f.busyWith());
    }
  }

  /** Sorted, so that the same proposal is written alike, and tagged alike, everywhere. */
  static Map<String, UUID> texts(Map<UUID, UUID> members) {
    Map<String, UUID> sorted = new TreeMap<>();
    members.forEach((seat, volunteer) -> sorted.put(seat.toString(), volunteer));
    return sorted;
  }
}
