package org.bangshou.ops.demo;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Requester;
import org.bangshou.identity.RequesterKind;
import org.bangshou.identity.Requesters;
import org.bangshou.kernel.Zone;
import org.bangshou.ops.demo.DemoOrder.Wish;
import org.bangshou.order.Order;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.Skill;

/** Fills an empty house with something to look at. */
@Singleton
public class Demo {

  private static final long SEED = 20_261_123;
  private static final String DEQING = "330521";
  private static final String SHOWN_SKILL = "barber";
  private static final int PAST_PER_COUNTY = 12;
  private static final List<Wish> OFTEN =
      List.of(Wish.OPEN, Wish.OPEN, Wish.SUBMITTED, Wish.PARTLY_HELD, Wish.FILLED, Wish.FILLED);
  private static final List<Wish> SELDOM = List.of(Wish.REJECTED, Wish.CANCELLED);
  private static final List<String> BUSY_CITIES = List.of("330500", "330300", "330600");

  private final Regions regions;
  private final Roster roster;
  private final Requesters requesters;
  private final Accounts accounts;
  private final DemoAccounts logins;
  private final DemoRepository rows;
  private final CurrentRules rules;
  private final Clock clock;

  Demo(
      Regions regions,
      Roster roster,
      Requesters requesters,
      Accounts accounts,
      DemoAccounts logins,
      DemoRepository rows,
      CurrentRules rules,
      Clock clock) {
    this.regions = regions;
    this.roster = roster;
    this.requesters = requesters;
    this.accounts = accounts;
    this.logins = logins;
    this.rows = rows;
    this.rules = rules;
    this.clock = clock;
  }

  /** Loads the demo in one transaction; answers false and does nothing when somebody can log in already. */
  @Transactional
  public boolean load() {
    if (accounts.hasAccounts()) return false;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    RuleSet held = rules.get();
    RuleBook book = held.province();
    Dice dice = new Dice(SEED);
    DemoPeople people = new DemoPeople(dice, certified(book), Zone.day(now));
    DemoRoster invented = DemoRoster.invent(regions, people, dice);
    DemoRequesters asking = new DemoRequesters(dice, people);
    DemoStaffing staffing = new DemoStaffing(held, regions, invented, dice);
    DemoHistory history = new DemoHistory(held, regions, invented, dice);
    DemoOrders orders = new DemoOrders(asking, staffing, history, book, dice, now);
    Requester shown = asking.named(regions.getRegion(DEQING), RequesterKind.COMMUNITY, "德清县光明社区");
    inventPast(orders);
    orders.play();
    invent(orders, now);
    roster.saveVolunteers(invented.people());
    roster.saveTeams(invented.teams());
    requesters.createRequesters(asking.made());
    save(orders.made(), book, dice, now);
    List<Volunteer> keen = invented.keen();
    logins.create(shown, keen.get(0), keen.get(1));
    rows.savePlaces(history.places(), book.version());
    rows.saveRefused(history.refused());
    return true;
  }

  /** Three months in which every county had something, and Huzhou and Wenzhou and Shaoxing had most. */
  private void inventPast(DemoOrders orders) {
    for (Region county : regions.listCounties(Region.PROVINCE)) orders.add(county, Wish.CONFIRMED);
    for (String city : BUSY_CITIES) {
      for (Region county : regions.listCounties(city)) {
        orders.add(county, Wish.SERVED);
        for (int i = 0; i < PAST_PER_COUNTY; i++) orders.add(county, Wish.CONFIRMED);
      }
      for (Region county : regions.listCounties(city).subList(0, 4)) orders.add(county, Wish.LAPSED);
    }
    for (int i = 0; i < 2 * PAST_PER_COUNTY; i++) orders.add(regions.getRegion(DEQING), Wish.CONFIRMED);
  }

  /** Every county has some, Huzhou and Wenzhou have most, and Deqing has what the demo's own volunteer may grab. */
  private void invent(DemoOrders orders, Instant now) {
    Region deqing = regions.getRegion(DEQING);
    for (int i = 0; i < 4; i++) orders.addGrabbable(deqing, SHOWN_SKILL, 2 + 2 * i, now.minus(Duration.ofHours(1)));
    for (int minutes : List.of(2, 5, 10)) {
      orders.addGrabbable(deqing, SHOWN_SKILL, 4 + minutes, now.plus(Duration.ofMinutes(minutes)));
    }
    List<Region> counties = regions.listCounties(Region.PROVINCE);
    for (int i = 0; i < counties.size(); i++) orders.add(counties.get(i), anywhere(i));
    for (String city : BUSY_CITIES) {
      for (Region county : regions.listCounties(city)) {
        for (Wish wish : OFTEN) orders.add(county, wish);
      }
      for (Wish wish : SELDOM) {
        for (Region county : regions.listCounties(city).subList(0, 4)) orders.add(county, wish);
      }
    }
    for (Wish wish : List.of(Wish.OPEN, Wish.FILLED, Wish.SUBMITTED)) {
      for (int i = 0; i < 4; i++) orders.add(deqing, wish);
    }
  }

  private static Wish anywhere(int turn) {
    return List.of(Wish.OPEN, Wish.SUBMITTED, Wish.OPEN, Wish.PARTLY_HELD).get(turn % 4);
  }

  private void save(List<DemoOrder> made, RuleBook book, Dice dice, Instant now) {
    List<String> codes = rows.listNextCodes(made.size());
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) orders.add(made.get(i).withCode(codes.get(i)));
    rows.saveOrders(orders);
    rows.savePromises(made, now.plus(Duration.ofHours(24)));
    rows.savePast(DemoPast.of(made, book));
    rows.saveRatings(DemoRating.of(made, dice));
  }

  private static Set<String> certified(RuleBook book) {
    return book.skills().values().stream().filter(Skill::needsCertificate).map(Skill::id).collect(Collectors.toSet());
  }
}
