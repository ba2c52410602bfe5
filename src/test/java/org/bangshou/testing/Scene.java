package org.bangshou.testing;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.identity.Requester;
import org.bangshou.identity.RequesterKind;
import org.bangshou.identity.Requesters;
import org.bangshou.kernel.Ids;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Approval;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Orders;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;

/** One or more instances of the house, without web servers, on one real database and one real Redis. */
public final class Scene implements AutoCloseable {

  private final List<ApplicationContext> nodes = new ArrayList<>();
  private final String url;
  private final UUID requester = Ids.next();

  private Scene(int number, Map<String, Object> settings) {
    Map<String, Object> properties = new HashMap<>(RealServers.properties());
    properties.put("test.now", TimeFixtures.NOW.toString());
    properties.put("bangshou.demo", false);
    properties.put("micronaut.server.port", -1);
    properties.putAll(settings);
    this.url = String.valueOf(properties.get("datasources.default.url"));
    for (int at = 0; at < number; at++) nodes.add(ApplicationContext.run(properties, "test"));
    get(Requesters.class)
        .createRequester(new Requester(requester, "德清县某社区", RequesterKind.COMMUNITY, "330521", "19900000001"));
  }

  public static Scene open() {
    return open(Map.of());
  }

  /** The same with settings of its own, which win. */
  public static Scene open(Map<String, Object> settings) {
    return new Scene(1, settings);
  }

  /** With settings of its own, which win. */
  public static Scene openWith(Map<String, Object> settings) {
    return new Scene(1, settings);
  }

  /** Several instances on the same database and Redis. */
  public static Scene nodes(int number) {
    return new Scene(number, Map.of());
  }

  public <T> T get(Class<T> door) {
    return get(0, door);
  }

  public <T> T get(int node, Class<T> door) {
    return nodes.get(node).getBean(door);
  }

  public Ledger ledger() {
    return get(Ledger.class);
  }

  public Orders orders() {
    return get(Orders.class);
  }

  /** Posts and approves an order that looks like this one. */
  public Order open(Order like) {
    List<SeatDraft> seats = like.seats().stream().map(s -> new SeatDraft(s.skill(), s.level())).toList();
    OrderDraft draft =
        new OrderDraft(
            null, requester, like.function(), like.title(), like.note(), like.regionCode(), like.place(), like.point(),
            like.durationMinutes(), like.windows(), seats, like.mode(), like.urgency(), like.oneTeam(),
            like.returnVisit(), like.preferredTeamId());
    Order submitted = orders().submit(draft, get(CurrentRules.class).get().version());
    return orders().approve(submitted.id(), new Approval(null, TimeFixtures.NOW, like.grabDeadline()), Duration.ofHours(48));
  }

  public Volunteer save(Volunteer volunteer) {
    get(Roster.class).save(volunteer);
    return volunteer;
  }

  public List<Volunteer> save(List<Volunteer> volunteers) {
    get(Roster.class).saveVolunteers(volunteers);
    return volunteers;
  }

  public Team save(Team team) {
    get(Roster.class).save(team);
    return team;
  }

  /** The first column of the first row, as text. */
  public String ask(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Past all the code, as somebody with the database's password could. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** Runs a statement past all the code. */
  public void tell(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    nodes.forEach(ApplicationContext::close);
  }
}
