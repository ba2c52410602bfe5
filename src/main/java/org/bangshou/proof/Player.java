package org.bangshou.proof;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Placing;
import org.bangshou.ledger.PlacingOutcome;
import org.bangshou.proof.Claims.Claim;
import org.jspecify.annotations.Nullable;

/** Does what operations say, and writes down what was asked and answered. */
final class Player {

  /** The house's own doors in this process are no node that one could ask over HTTP. */
  private static final int OWN_DOORS = -1;

  private static final int WAY_MINUTES = 15;
  private static final int CREATED = 201;
  private static final int MOST_OF_A_TEAM = 3;

  private final House house;
  private final Client client;
  private final Posting posting;
  private final List<Person> people;
  private final Board board;
  private final Claims claims;
  private final History history;
  private final Ticks ticks = new Ticks();
  private final Notebook notebook;
  private final Map<UUID, Person> byVolunteer;
  private final Exchanges exchanges;

  Player(House house, Client client, Posting posting, List<Person> people, Board board, Claims claims, History history) {
    this.house = house;
    this.client = client;
    this.posting = posting;
    this.people = people;
    this.board = board;
    this.claims = claims;
    this.history = history;
    this.byVolunteer = people.stream().collect(toMap(Person::volunteer, p -> p));
    this.notebook = new Notebook(history, ticks);
    this.exchanges = new Exchanges(client, house.size(), people, board, notebook, ticks);
  }

  Ticks ticks() {
    return ticks;
  }

  void play(Operation operation) {
    Optional<Posted> found = board.find(operation.slot());
    if (found.isEmpty()) return;
    Posted posted = found.get();
    Person person = people.get(operation.person());
    switch (operation.kind()) {
      case GRAB -> claim(Claim.own(operation, person, posted));
      case REPEAT ->
          claims.findAnswered(operation.person(), operation.pick()).ifPresent(c -> claim(c.again(operation.node())));
      case ANSWER -> answerOffers(operation, posted.findWaiting(operation.pick()).orElse(person), posted);
      case GIVE_BACK -> posted.findPromise(operation.pick()).ifPresent(promise -> giveBack(operation, promise, posted));
      case LEAVE -> leave(operation, posted.findWaiting(operation.pick()).orElse(person), posted);
      case CALENDAR -> changeCalendar(operation, person);
      case PUBLISH -> place(operation, person, posted);
      case TEAM -> claimForTeam(operation, people.get(person.number() - person.number() % Crowd.PEOPLE_PER_TEAM), posted);
      case HAND_OVER -> posted.findPromise(operation.pick()).ifPresent(p -> exchanges.handOver(operation, p, posted));
      case SWAP -> posted.findPromise(operation.pick()).ifPresent(p -> exchanges.swap(operation, p, posted));
      case RENEW -> board.renew(operation.slot(), () -> renew(operation, posted));
    }
  }

  /** Fills a slot for the first time; answers whether it did. */
  boolean fill(int slot) {
    board.renew(slot, () -> posting.post(0, -1 - slot));
    return board.find(slot).isPresent();
  }

  /** Sends it; one to which no answer comes is sent again later, elsewhere, under the same key. */
  void claim(Claim claim) {
    Person person = claim.person();
    long invoked = ticks.now();
    Client.Answer answer = client.claim(claim.node(), claim.path(), person.token(), claim.body(), claim.key());
    Result result = answer.isUnknown() ? Result.UNKNOWN : claimed(answer);
    List<UUID> granted = commitments(answer);
    history.add(
        new Entry(
            claim.operation(), claim.node(), claim.deed(), person.volunteer(), claim.posted().order(), claim.key(), claim.seats(), invoked,
            ticks.now(), result, granted, result == Result.REFUSED ? answer.code() : ""));
    if (result == Result.UNKNOWN) {
      claims.unanswered(claim.again((claim.node() + 1) % house.size()));
      return;
    }
    claims.answered(claim);
    if (result == Result.WAITING) claim.posted().waits(person);
    for (JsonNode c : answer.body().path("commitments")) {
      Person holder = byVolunteer.getOrDefault(UUID.fromString(c.path("volunteer").asText()), person);
      claim.posted().promised(holder, UUID.fromString(c.path("id").asText()));
    }
  }

  /** For as many of the team as the order has seats, at most three, starting with whoever the dice say. */
  private void claimForTeam(Operation operation, Person leader, Posted posted) {
    List<Person> team = people.stream().filter(p -> p.team().equals(leader.team())).toList();
    Map<UUID, UUID> members = new HashMap<>();
    for (UUID seat : posted.seats().stream().limit(MOST_OF_A_TEAM).toList()) {
      members.put(seat, team.get((operation.pick() + members.size()) % team.size()).volunteer());
    }
    claim(Claim.forTeam(operation, leader, posted, members));
  }

  private static Result claimed(Client.Answer answer) {
    if (!answer.isSuccess()) return Result.REFUSED;
    return answer.status() == CREATED ? Result.GRANTED : Result.WAITING;
  }

  private static List<UUID> commitments(Client.Answer answer) {
    List<UUID> ids = new ArrayList<>();
    for (JsonNode c : answer.body().path("commitments")) ids.add(UUID.fromString(c.path("id").asText()));
    return ids;
  }

  private void answerOffers(Operation operation, Person person, Posted posted) {
    Client.Answer mine = client.get(operation.node(), "/api/v1/commitments/mine?limit=20", person.token());
    for (JsonNode c : mine.body().path("items")) {
      if (!c.path("status").asText().equals("OFFERED")) continue;
      UUID id = UUID.fromString(c.path("id").asText());
      String path = "/api/v1/commitments/" + id + (operation.yes() ? "/accept" : "/decline");
      long invoked = ticks.now();
      Client.Answer answer = client.post(operation.node(), path, person.token(), operation.yes() ? "{}" : "{\"reason\":\"no time\"}");
      notebook.note(operation, operation.node(), operation.yes() ? Deed.ACCEPT : Deed.DECLINE, person, null, invoked, List.of(id), answer);
      if (operation.yes() && c.path("order").asText().equals(posted.order().toString())) posted.promised(person, id);
    }
  }

  private void giveBack(Operation operation, Posted.Promise promise, Posted posted) {
    UUID id = promise.commitment();
    long invoked = ticks.now();
    Client.Answer answer =
        client.post(operation.node(), "/api/v1/commitments/" + id + "/give-back", promise.person().token(), "{\"reason\":\"ill\"}");
    notebook.note(operation, operation.node(), Deed.GIVE_BACK, promise.person(), posted.order(), invoked, List.of(id), answer);
    if (!answer.isUnknown()) posted.givenBack(id);
  }

  private void leave(Operation operation, Person person, Posted posted) {
    long invoked = ticks.now();
    Client.Answer answer = client.delete(operation.node(), "/api/v1/orders/" + posted.order() + "/waitlist/mine", person.token());
    notebook.note(operation, operation.node(), Deed.LEAVE_WAITLIST, person, posted.order(), invoked, List.of(), answer);
  }

  private Optional<Posted> renew(Operation operation, Posted old) {
    long invoked = ticks.now();
    Client.Answer answer = posting.cancel(operation.node(), old.order());
    notebook.note(operation, operation.node(), Deed.CANCEL, null, old.order(), invoked, List.of(), answer);
    long again = ticks.now();
    Optional<Posted> posted = posting.post(operation.node(), operation.number());
    history.add(
        new Entry(
            operation.number(), operation.node(), Deed.POST, null, posted.map(Posted::order).orElse(null), null, 0, again, ticks.now(),
            posted.isPresent() ? Result.DONE : Result.UNKNOWN, List.of(), ""));
    return posted;
  }

  private void changeCalendar(Operation operation, Person person) {
    ask(operation, Deed.CHANGE_CALENDAR, person, null, () -> {
      house.stage().doors().roster().setAvailability(person.volunteer(), Crowd.hours(operation.yes()));
      return new Told(Result.DONE, List.of(), "");
    });
  }

  private void place(Operation operation, Person person, Posted posted) {
    Placing placing =
        new Placing(
            posted.order(), person.team(), posted.start(), Map.of(posted.seat(operation.pick()), person.volunteer()), WAY_MINUTES,
            WAY_MINUTES, null);
    Told told = ask(operation, Deed.PLACE, person, posted.order(), () -> told(house.stage().doors().ledger().place(placing)));
    if (told.result() == Result.DONE) posted.waits(person);
  }

  private static Told told(PlacingOutcome outcome) {
    return switch (outcome) {
      case PlacingOutcome.Offered(var commitments, var warnings) ->
          new Told(Result.DONE, commitments.stream().map(Commitment::id).toList(), "");
      case PlacingOutcome.Stale(var reasons) -> new Told(Result.REFUSED, List.of(), reasons.getFirst().code());
      case PlacingOutcome.Refused(var reasons) -> new Told(Result.REFUSED, List.of(), reasons.getFirst().code());
    };
  }

  private record Told(Result result, List<UUID> commitments, String code) {}

  /** At the house's own doors; what throws may have been done or not. */
  private Told ask(Operation operation, Deed deed, Person person, @Nullable UUID order, Supplier<Told> question) {
    long invoked = ticks.now();
    Told told;
    try {
      told = question.get();
    } catch (Refusal refusal) {
      told = new Told(Result.REFUSED, List.of(), refusal.reason().code());
    } catch (RuntimeException away) {
      told = new Told(Result.UNKNOWN, List.of(), "");
    }
    history.add(
        new Entry(
            operation.number(), OWN_DOORS, deed, person.volunteer(), order, null, 0, invoked, ticks.now(), told.result(), told.commitments(),
            told.code()));
    return told;
  }
}
