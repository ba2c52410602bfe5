package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.type.Argument;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bangshou.identity.Role;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Ids;
import org.bangshou.web.Hearer.Heard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Live events over HTTP, with the line breaking. */
class EventsIT {

  private static final String COUNTY = "330521";

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    World.in(COUNTY, house.context());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whoWasAwayHearsWhatWasMissedAndWhatComesEachOnceAndInOrder() throws IOException {
    String known;
    try (Hearer hearer = api("")) {
      hearer.open();
      known = happen(1).getFirst();
      hearer.hearUntil(known);
    }
    List<String> expected = new ArrayList<>(happen(5));
    try (Hearer back = api(known)) {
      expected.addAll(happen(3));
      assertThat(back.hear(8)).extracting(Heard::id).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void aLineThatBreaksInTheMiddleOfARushLosesNothingAndRepeatsNothing() throws Exception {
    String known = happen(1).getFirst();
    List<String> heard = new ArrayList<>();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> rush = Stream.generate(() -> crowd.submit(() -> happen(60))).limit(4).toList();
      while (heard.size() < 240) {
        try (Hearer hearer = api(heard.isEmpty() ? known : heard.getLast())) {
          hearer.hear(Math.min(24, 240 - heard.size())).forEach(event -> heard.add(event.id()));
        }
      }
      for (Future<List<String>> acts : rush) assertThat(heard).containsSubsequence(acts.get());
    }
    assertThat(heard).doesNotHaveDuplicates().containsExactlyElementsOf(writtenAfter(known));
  }

  @Test
  void whoNamesAnEventThatNobodyKnowsIsToldToLoadAnew() throws IOException {
    try (Hearer api = api(UUID.randomUUID().toString());
        Hearer page = page(UUID.randomUUID().toString())) {
      assertThat(api.hear(1)).extracting(Heard::name).containsExactly("away-too-long");
      assertThat(page.hear(1)).extracting(Heard::name).containsExactly("reload");
    }
  }

  @Test
  void whoMissedMoreThanAThousandIsToldToLoadAnew() throws IOException {
    String known = happen(1).getFirst();
    happen(1001);
    try (Hearer hearer = api(known)) {
      assertThat(hearer.hear(1)).extracting(Heard::name).containsExactly("away-too-long");
      hearer.hearUntil(happen(1).getFirst());
    }
  }

  @Test
  void aPageThatWasAwayHearsOfTheOrdersThatChanged() throws IOException {
    List<DomainEvent> events = List.of(event(), event());
    events.forEach(EventsIT::tell);
    try (Hearer page = page(events.getFirst().id().toString())) {
      assertThat(page.hear(1))
          .containsExactly(new Heard("order-" + events.getLast().subjectId(), events.getLast().id().toString()));
    }
  }

  private static Hearer api(String lastKnown) {
    return new Hearer(house.stream(from(lastKnown, "/api/v1/events?topic=seat-taken")), "heartbeat");
  }

  private static Hearer page(String lastKnown) {
    return new Hearer(house.stream(from(lastKnown, "/pool/live")), "beat");
  }

  private static HttpRequest.Builder from(String lastKnown, String path) {
    HttpRequest.Builder request = house.as(Role.VOLUNTEER, COUNTY, "GET", path, "");
    return lastKnown.isEmpty() ? request : request.setHeader("Last-Event-ID", lastKnown);
  }

  /** Lets so much happen in the county, one after the other; answers the ids. */
  private static List<String> happen(int number) {
    List<DomainEvent> events = Stream.generate(EventsIT::event).limit(number).toList();
    events.forEach(EventsIT::tell);
    return events.stream().map(e -> e.id().toString()).toList();
  }

  private static DomainEvent event() {
    return DomainEvent.of("seat-taken", COUNTY, Ids.next(), Map.of());
  }

  private static void tell(DomainEvent event) {
    ApplicationEventPublisher<DomainEvent> publisher =
        house.context().getBean(Argument.of(ApplicationEventPublisher.class, DomainEvent.class));
    publisher.publishEvent(event);
  }

  /** In the order in which they were written. */
  private static List<String> writtenAfter(String known) throws SQLException {
    List<String> written = new ArrayList<>();
    try (Connection connection = DelegatingDataSource.unwrapDataSource(house.context().getBean(DataSource.class)).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT o.event_id FROM outbox o JOIN outbox k ON k.event_id = '" + known + "' AND (o.tx, o.id) > (k.tx, k.id)"
                    + " WHERE o.topic = 'seat-taken' ORDER BY o.tx, o.id")) {
      while (row.next()) written.add(row.getString(1));
    }
    return written;
  }
}
