package org.bangshou.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bangshou.kernel.Ids;
import org.bangshou.order.Order;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;
import org.jspecify.annotations.Nullable;

/** Questions to eligibility: first seat, first possible start, alone, nothing promised. */
public final class AskFixtures {

  private static final Eligibility ELIGIBILITY = new Eligibility(RuleFixtures.packagedRules());

  private AskFixtures() {}

  /** Something about a question. */
  public interface Trait extends Consumer<Draft> {}

  /** A question in the making. */
  public static final class Draft {
    private final List<Busy> busy = new ArrayList<>();
    private final Volunteer volunteer;
    private final Order order;
    private Instant start;
    private Set<String> servedRegions = Set.of();
    private @Nullable Team team;
    private @Nullable UUID holdingTeam;

    private Draft(Volunteer volunteer, Order order) {
      this.volunteer = volunteer;
      this.order = order;
      Instant fixed = order.startsAt();
      this.start = fixed != null ? fixed : order.windows().getFirst().start();
    }

    private Ask ask() {
      Region home = RegionFixtures.county(volunteer.regionCode());
      Region county = RegionFixtures.county(order.regionCode());
      return new Ask(
          volunteer, home, team, servedRegions, order, county, order.seats().getFirst(), holdingTeam, start,
          ELIGIBILITY.period(volunteer, home, order, county, start), busy);
    }
  }

  public static Ask ask(Volunteer volunteer, Order order, Trait... traits) {
    Draft draft = new Draft(volunteer, order);
    Stream.of(traits).forEach(trait -> trait.accept(draft));
    return draft.ask();
  }

  public static Trait startingAt(String local) {
    return draft -> draft.start = TimeFixtures.at(local);
  }

  public static Trait withTeam(Team team) {
    return draft -> draft.team = team;
  }

  public static Trait theirTeamsServe(String... regionCodes) {
    return draft -> draft.servedRegions = Set.of(regionCodes);
  }

  public static Trait heldBy(Team team) {
    return draft -> draft.holdingTeam = team.id();
  }

  /** Promised to another order; the period is the service alone. */
  public static Trait busy(String from, String to) {
    return draft -> draft.busy.add(promise(Ids.next(), from, to));
  }

  /** Promised to this very order. */
  public static Trait busyHere(String from, String to) {
    return draft -> draft.busy.add(promise(draft.order.id(), from, to));
  }

  public static Busy promise(UUID orderId, String from, String to) {
    return new Busy(orderId, TimeFixtures.at(from), TimeFixtures.window(from, to));
  }
}
