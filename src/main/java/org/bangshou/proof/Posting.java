package org.bangshou.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.bangshou.kernel.Zone;

/** Posts orders, whose times overlap on purpose, and opens them at once. */
final class Posting {

  private static final List<LocalTime> STARTS =
      List.of(LocalTime.of(8, 30), LocalTime.of(9, 0), LocalTime.of(9, 45), LocalTime.of(10, 30), LocalTime.of(14, 0), LocalTime.of(15, 0));
  private static final String FUNCTION = "public-benefit";

  /** So many with a waitlist for each without. */
  private static final int WITH_WAITLIST = 2;

  private static final int FIRST_DAY = 3;
  private static final int DAYS = 5;
  private static final int MOST_SEATS = 4;
  private static final int MINUTES = 60;

  private final Client client;
  private final long seed;
  private final String requester;
  private final String coordinator;
  private final Instant today = Instant.now();

  Posting(Client client, long seed) {
    this.client = client;
    this.seed = seed;
    this.requester = Crowd.requesterToken(client);
    this.coordinator = Crowd.coordinatorToken(client);
  }

  /** None when the house did not answer, or said no. */
  Optional<Posted> post(int node, int number) {
    SplittableRandom dice = Chance.of(seed, "order", number);
    LocalDateTime local = Zone.day(today).plusDays(FIRST_DAY + dice.nextInt(DAYS)).atTime(STARTS.get(dice.nextInt(STARTS.size())));
    Instant start = Zone.instant(local);
    String seats = "{\"skill\":\"%s\",\"level\":1},".formatted(Crowd.SKILL).repeat(1 + dice.nextInt(MOST_SEATS));
    String function = dice.nextInt(WITH_WAITLIST + 1) < WITH_WAITLIST ? FUNCTION : Proof.FUNCTION_WITHOUT_WAITLIST;
    String body =
        """
        {"function":"%s","title":"proof %d","region":"%s","place":"somewhere","durationMinutes":%d,
         "windows":[{"start":"%s","end":"%s"}],"seats":[%s],"mode":"GRAB"}
        """
            .formatted(function, number, Proof.COUNTY, MINUTES, start, start.plus(Duration.ofMinutes(MINUTES)), seats.substring(0, seats.length() - 1));
    Client.Answer posted = client.post(node, "/api/v1/orders", requester, body);
    if (!posted.isSuccess()) return Optional.empty();
    UUID order = UUID.fromString(posted.body().path("order").path("id").asText());
    if (!client.post(node, "/api/v1/orders/" + order + "/approval", coordinator, "{}").isSuccess()) return Optional.empty();
    List<UUID> ids = new ArrayList<>();
    for (JsonNode seat : posted.body().path("seats")) ids.add(UUID.fromString(seat.path("id").asText()));
    return Optional.of(new Posted(order, start, ids));
  }

  Client.Answer cancel(int node, UUID order) {
    return client.post(node, "/api/v1/orders/" + order + "/cancellation", coordinator, "{\"reason\":\"another takes its place\"}");
  }
}
