package org.bangshou.planning;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Caller;
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
import org.bangshou.place.Point;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.RealServers;

/** A house with one county at work: a coordinator, a team of hairdressers, a village that orders. */
final class PlanningHouse implements AutoCloseable {

  static final String DEQING = "330521";
  private static final Point VILLAGE = new Point(119.98, 30.55);

  final ApplicationContext context;
  final Planning planning;
  final Orders orders;
  final Caller coordinator;
  final List<Volunteer> hairdressers;
  final Team team;
  private final UUID village = Ids.next();

  PlanningHouse(Map<String, Object> properties) {
    Map<String, Object> all = new HashMap<>(RealServers.properties());
    all.put("bangshou.demo", false);
    all.putAll(properties);
    context = ApplicationContext.run(all, "test");
    planning = context.getBean(Planning.class);
    orders = context.getBean(Orders.class);
    coordinator = coordinator();
    hairdressers =
        IntStream.range(1, 5).mapToObj(n -> PlanningFixtures.volunteer(n).visiting(20).of().there()).toList();
    team = PlanningFixtures.team(1000, PlanningFixtures.DEQING, Set.of(DEQING), hairdressers.toArray(Volunteer[]::new));
    Roster roster = context.getBean(Roster.class);
    roster.saveVolunteers(hairdressers);
    roster.saveTeams(List.of(team));
    context
        .getBean(Requesters.class)
        .createRequester(new Requester(village, "莫干村", RequesterKind.VILLAGE, DEQING, ""));
  }

  private Caller coordinator() {
    UUID id = Ids.next();
    context
        .getBean(Accounts.class)
        .createAccount(
            new Account(id, "coordinator", "协调员", Role.COORDINATOR, null, null, Set.of("330500"), true),
            "a-long-password-for-tests");
    return context.getBean(Accounts.class).getCaller(id);
  }

  /** Open for the solver, in three days, nine to five. */
  Order dispatch(int seats, int minutes) {
    LocalDate day = Zone.day(now()).plusDays(3);
    TimeWindow window =
        new TimeWindow(Zone.instant(day.atTime(LocalTime.of(9, 0))), Zone.instant(day.atTime(LocalTime.of(17, 0))));
    var asked = IntStream.range(0, seats).mapToObj(n -> new SeatDraft(PlanningFixtures.HAIRDRESSING, 2)).toList();
    Order order =
        orders.submit(
            new OrderDraft(
                null, village, "public-benefit", "理发", "", DEQING, "莫干村", VILLAGE, minutes, List.of(window), asked,
                Mode.DISPATCH, Urgency.NORMAL, false, false, null),
            context.getBean(CurrentRules.class).get().version());
    return orders.approve(order.id(), Approval.asAsked(), Duration.ofHours(48));
  }

  TimeWindow nextWeek() {
    return TimeWindow.of(now(), Duration.ofDays(7));
  }

  Run start(int seconds) {
    return planning.start(DEQING, nextWeek(), seconds, 7, coordinator);
  }

  Run ended(UUID runId) {
    Eventually.within(Duration.ofSeconds(30), "run " + runId + " is over", () -> planning.getRun(runId).status().isOver());
    return planning.getRun(runId);
  }

  Proposal proposed() {
    return proposal(ended(start(1).id()).id());
  }

  Proposal proposal(UUID runId) {
    Run run = planning.getRun(runId);
    if (run.proposalId() == null) throw new AssertionError("no proposal: " + run);
    return planning.getProposal(run.proposalId());
  }

  Instant now() {
    return context.getBean(Clock.class).instant();
  }

  /** What came of a run, as it was written down. */
  PlanningSolution stored(UUID runId) {
    return ContractFiles.parseSolution(text("SELECT solution::text FROM proposal WHERE run_id = '" + runId + "'"), "stored");
  }

  /** Is the first value of the first row true? */
  boolean asks(String query) {
    return text(query).equals("t");
  }

  private String text(String query) {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = context.getBean(TransactionOperations.class);
    return transactions.executeRead(
        status -> {
          try (Statement statement = status.getConnection().createStatement();
              ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Changes rows behind the doors' back. */
  void sql(String text) {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = context.getBean(TransactionOperations.class);
    transactions.executeWrite(
        status -> {
          try (Statement statement = status.getConnection().createStatement()) {
            return statement.execute(text);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Override
  public void close() {
    context.close();
  }
}
