package org.bangshou.web;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Requester;
import org.bangshou.identity.RequesterKind;
import org.bangshou.identity.Requesters;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Approval;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Orders;
import org.bangshou.order.Urgency;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.VolunteerFixtures;
import org.jspecify.annotations.Nullable;

/**
 * One county with one of everything: an account per role, named after the role and the county, a team
 * of the leader and the volunteer, an open order, a commitment that the leader is asked to take over, a refusal,
 * a run with its proposal.
 */
record World(Region county, UUID order, UUID seat, UUID commitment, UUID exchange, UUID refusal, UUID volunteer, UUID team, UUID run, UUID proposal, UUID placement, UUID requester) {

  static final String PASSWORD = "a-password-for-tests";

  static String username(Role role, String county) {
    return role.name().toLowerCase(Locale.ROOT) + "-" + county;
  }

  static World in(String code, ApplicationContext house) {
    Region county = house.getBean(Regions.class).getRegion(code);
    Volunteer volunteer = VolunteerFixtures.barber(VolunteerFixtures.livingIn(county));
    Volunteer leader = VolunteerFixtures.barber(VolunteerFixtures.livingIn(county));
    Roster roster = house.getBean(Roster.class);
    roster.saveVolunteers(List.of(volunteer, leader));
    Team team =
        new Team(Ids.next(), "T" + code, county.name() + "服务队", "technical", code, county.seat(), Set.of(code),
            List.of(new Team.Member(leader.id(), true), new Team.Member(volunteer.id(), false)));
    roster.save(team);
    Requester requester = new Requester(Ids.next(), county.name() + "敬老院", RequesterKind.COMMUNITY, code, "057288880000");
    house.getBean(Requesters.class).createRequester(requester);
    UUID coordinator = accounts(house.getBean(Accounts.class), code, volunteer, leader, requester);
    Order order = openOrder(house, county, requester.id(), 9);
    String rules = house.getBean(CurrentRules.class).get().version();
    Rows rows = new Rows(house.getBean(DataSource.class), code, county.cityCode(), rules);
    UUID commitment = rows.commitment(order, volunteer.id(), team.id());
    UUID exchange = rows.exchange(commitment, volunteer.id(), leader.id());
    UUID refusal = rows.refusal(order.id(), volunteer.id());
    UUID run = rows.run(coordinator);
    UUID proposal = rows.proposal(run);
    UUID placement = rows.placement(proposal, order.id(), team.id());
    return new World(
        county, order.id(), order.seats().getLast().id(), commitment, exchange, refusal, volunteer.id(), team.id(), run, proposal, placement,
        requester.id());
  }

  /** A hairdresser's order for two, open, in the morning in so many days. */
  static Order openOrder(ApplicationContext house, Region county, UUID requester, int days) {
    Instant start = Zone.instant(Zone.day(Instant.now()).plusDays(days).atTime(9, 0));
    Orders orders = house.getBean(Orders.class);
    OrderDraft draft =
        new OrderDraft(
            null, requester, "public-benefit", "敬老院理发", "", county.code(), "某社区", county.seat(), 90,
            List.of(TimeWindow.of(start, Duration.ofHours(5))),
            List.of(new SeatDraft("barber", 1), new SeatDraft("barber", 1)), Mode.GRAB, Urgency.NORMAL, false, false, null);
    Order submitted = orders.submit(draft, house.getBean(CurrentRules.class).get().version());
    return orders.approve(submitted.id(), Approval.asAsked(), Duration.ofHours(48));
  }

  private static UUID accounts(Accounts accounts, String code, Volunteer volunteer, Volunteer leader, Requester requester) {
    account(accounts, Role.VOLUNTEER, code, volunteer.id(), null);
    account(accounts, Role.LEADER, code, leader.id(), null);
    account(accounts, Role.REQUESTER, code, null, requester.id());
    account(accounts, Role.ADMINISTRATOR, code, null, null);
    return account(accounts, Role.COORDINATOR, code, null, null);
  }

  private static UUID account(Accounts accounts, Role role, String code, @Nullable UUID volunteer, @Nullable UUID requester) {
    boolean staff = volunteer == null && requester == null;
    Account account =
        new Account(Ids.next(), username(role, code), "某人", role, volunteer, requester, staff ? Set.of(code) : Set.of(), true);
    accounts.createAccount(account, PASSWORD);
    return account.id();
  }
}
