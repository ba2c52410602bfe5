package org.bangshou.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Order;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.jspecify.annotations.Nullable;

/** Questions of all kinds, about half of them with a yes on most rules; the same for the same seed. */
public final class RandomAsks {

  private final Random random;

  public RandomAsks(long seed) {
    random = new Random(seed);
  }

  public List<Ask> take(int count) {
    return Stream.generate(this::next).limit(count).toList();
  }

  private Ask next() {
    @Nullable Team team = random.nextBoolean() ? TeamFixtures.team() : null;
    Volunteer volunteer = volunteer(team);
    Order order = order();
    List<AskFixtures.Trait> traits = new ArrayList<>();
    traits.add(AskFixtures.startingAt(local(moment(order.windows().getFirst().start(), 5))));
    if (random.nextInt(4) == 0) traits.add(AskFixtures.theirTeamsServe(pick("330300", "330500", "330000")));
    if (team != null) traits.add(AskFixtures.withTeam(rarely() ? TeamFixtures.team() : withMember(volunteer)));
    if (random.nextInt(3) == 0) traits.add(AskFixtures.heldBy(TeamFixtures.team()));
    Ask ask = AskFixtures.ask(volunteer, order, traits.toArray(AskFixtures.Trait[]::new));
    return withPromises(ask);
  }

  private Team withMember(Volunteer volunteer) {
    return TeamFixtures.team(Set.of(pick("330500", "330521", "330000")), TeamFixtures.members(volunteer));
  }

  private Volunteer volunteer(@Nullable Team team) {
    List<VolunteerFixtures.Trait> traits = new ArrayList<>();
    traits.add(VolunteerFixtures.level(1 + random.nextInt(5)));
    traits.add(VolunteerFixtures.bornIn(1945 + random.nextInt(50)));
    traits.add(VolunteerFixtures.goingUpTo(rarely() ? 5 : 300));
    traits.add(VolunteerFixtures.timesAWeek(1 + random.nextInt(5)));
    if (team != null) traits.add(VolunteerFixtures.memberOf(team));
    if (rarely()) traits.add(VolunteerFixtures.status(VolunteerStatus.RETIRED));
    if (rarely()) traits.add(VolunteerFixtures.inHardship());
    if (random.nextInt(4) > 0) traits.add(VolunteerFixtures.certificateUntil(pick("2026-11-20", "2030-01-01", "2050-01-01")));
    if (rarely()) traits.add(VolunteerFixtures.available(VolunteerFixtures.everyDay("13:00", "17:00")));
    String skill = pick(VolunteerFixtures.BARBER, VolunteerFixtures.ELECTRICIAN);
    return VolunteerFixtures.skilled(skill, traits.toArray(VolunteerFixtures.Trait[]::new));
  }

  private Order order() {
    List<OrderFixtures.Trait> traits = new ArrayList<>();
    String skill = pick(VolunteerFixtures.BARBER, VolunteerFixtures.ELECTRICIAN);
    traits.add(OrderFixtures.seats(skill, 1 + random.nextInt(4), 2));
    traits.add(OrderFixtures.in(pick(RegionFixtures.DEQING, RegionFixtures.WUXING, RegionFixtures.YONGJIA)));
    traits.add(OrderFixtures.lasting(30 + 15 * random.nextInt(8)));
    Instant start = moment(TimeFixtures.at("2026-11-24T05:00"), 70);
    traits.add(OrderFixtures.between(local(start), local(start.plus(Duration.ofHours(3 + random.nextInt(4))))));
    if (random.nextInt(4) == 0) traits.add(OrderFixtures.fixedAt(local(start.plus(Duration.ofMinutes(20)))));
    if (random.nextInt(3) == 0) traits.add(OrderFixtures.oneTeam());
    return OrderFixtures.openOrder(traits.toArray(OrderFixtures.Trait[]::new));
  }

  private Ask withPromises(Ask ask) {
    List<Busy> busy = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      Instant start = ask.start().plus(Duration.ofMinutes(30L * (random.nextInt(200) - 100)));
      var id = rarely() ? ask.order().id() : Ids.next();
      busy.add(new Busy(id, start, TimeWindow.of(start, Duration.ofMinutes(90))));
    }
    return new Ask(
        ask.volunteer(), ask.home(), ask.team(), ask.servedRegions(), ask.order(), ask.region(), ask.seat(), ask.holdingTeam(),
        ask.start(), ask.period(), busy);
  }

  private Instant moment(Instant from, int quarters) {
    return from.plus(Duration.ofMinutes(15L * random.nextInt(quarters)));
  }

  private static String local(Instant moment) {
    return Zone.local(moment).toString();
  }

  private boolean rarely() {
    return random.nextInt(8) == 0;
  }

  @SafeVarargs
  private final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
