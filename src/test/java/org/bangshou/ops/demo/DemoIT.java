package org.bangshou.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangshou.grab.ButtonState;
import org.bangshou.grab.Grabbing;
import org.bangshou.grab.PoolCard;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** That the load succeeds is half of the proof: every constraint of the tables was in force. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

  private static final Duration BOUND = Duration.ofSeconds(30);

  private ApplicationContext house;
  private Orders orders;
  private Roster roster;
  private Duration took;

  @BeforeAll
  void load() {
    house = TestHouse.open();
    orders = house.getBean(Orders.class);
    roster = house.getBean(Roster.class);
    Demo demo = house.getBean(Demo.class);
    Instant start = Instant.now();
    assertThat(demo.load()).isTrue();
    took = Duration.between(start, Instant.now());
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void itIsThereInSeconds() {
    assertThat(took).isLessThan(BOUND);
  }

  @Test
  void everyStatusAndEveryCountyHasOrders() {
    assertThat(all()).extracting(Order::status).contains(OrderStatus.values());
    Set<String> counties = all().stream().map(Order::regionCode).collect(Collectors.toSet());
    assertThat(counties).hasSize(house.getBean(Regions.class).listCounties(Region.PROVINCE).size());
    assertThat(all()).hasSizeGreaterThan(300);
  }

  /** matching-rules/README.md names this person. */
  @Test
  void theCookOfTheWalkthroughCooksAndCutsNoHair() {
    assertThat(roster.findVolunteerByCode("Z0372").orElseThrow().skills()).containsKey("cooking").doesNotContainKey("barber");
  }

  @Test
  void theTeamsAreAllThereWithALeaderEach() {
    assertThat(roster.listAllTeams()).hasSize(49).allMatch(t -> t.findLeader().isPresent());
    assertThat(roster.listVolunteersOf(Region.PROVINCE)).hasSizeBetween(380, 450);
  }

  @Test
  void theSameSeedInventsTheSamePeople() {
    assertThat(invented(7)).isEqualTo(invented(7)).isNotEqualTo(invented(8));
  }

  private List<String> invented(long seed) {
    Dice dice = new Dice(seed);
    DemoPeople people = new DemoPeople(dice, Set.of("welding"), Zone.day(Instant.EPOCH));
    return DemoRoster.invent(house.getBean(Regions.class), people, dice).people().stream()
        .map(v -> v.code() + v.name() + v.birthYear() + v.level("welding") + v.certificates() + v.availability())
        .toList();
  }

  @Test
  void aSecondLoadChangesNothing() {
    int before = all().size();
    assertThat(house.getBean(Demo.class).load()).isFalse();
    assertThat(all()).hasSize(before);
  }

  @Test
  void everybodyOnTheListCanLogIn() {
    DemoAccounts logins = house.getBean(DemoAccounts.class);
    Accounts accounts = house.getBean(Accounts.class);
    assertThat(logins.listLogins())
        .allMatch(login -> accounts.authenticate(login.username(), logins.password()).isPresent());
    assertThat(logins.lines()).hasSameSizeAs(logins.listLogins());
    assertThat(logins.listShown()).as("the login page of a house that is no demo").isEmpty();
  }

  @Test
  void theDemosOwnPeopleMayGrabAtOnce() {
    for (String username : List.of("volunteer", "leader")) {
      assertThat(grabbable(username)).as(username).hasSizeGreaterThan(2);
    }
  }

  private List<PoolCard> grabbable(String username) {
    DemoAccounts logins = house.getBean(DemoAccounts.class);
    Caller caller = house.getBean(Accounts.class).authenticate(username, logins.password()).orElseThrow();
    return house.getBean(Grabbing.class).pool(caller.findVolunteer().orElseThrow()).stream()
        .filter(card -> card.state() == ButtonState.GRAB)
        .toList();
  }

  @Test
  void whatWasServedIsPastAndWhatIsOpenIsToCome() {
    Instant now = house.getBean(Clock.class).instant();
    for (Order order : all()) {
      switch (order.status()) {
        case SERVED, CONFIRMED, LAPSED -> assertThat(order.windows().getFirst().start()).isBefore(now);
        case SUBMITTED, OPEN, FILLED -> assertThat(Zone.day(order.windows().getFirst().start())).isAfter(Zone.day(now));
        case CANCELLED, REJECTED -> assertThat(order.startsAt()).isNull();
      }
    }
  }

  private List<Order> all() {
    return orders.listByStatus(Region.PROVINCE, Arrays.stream(OrderStatus.values()).collect(Collectors.toSet()), 10_000);
  }
}
