package org.bangshou.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.proof.Posted.Promise;

/** Seats that change hands: somebody proposes it at one node, the colleague answers at another where there is one. */
final class Exchanges {

  /** So many orders are looked through for somebody with whom to swap. */
  private static final int LOOKED_THROUGH = 8;

  private static final String PATH = "/api/v1/exchanges/";

  private final Client client;
  private final int nodes;
  private final List<Person> people;
  private final Board board;
  private final Notebook notebook;
  private final Ticks ticks;

  Exchanges(Client client, int nodes, List<Person> people, Board board, Notebook notebook, Ticks ticks) {
    this.client = client;
    this.nodes = nodes;
    this.people = people;
    this.board = board;
    this.notebook = notebook;
    this.ticks = ticks;
  }

  void handOver(Operation operation, Promise given, Posted posted) {
    List<Person> colleagues = people.stream().filter(p -> p.isColleagueOf(given.person())).toList();
    Person colleague = colleagues.get(operation.pick() % colleagues.size());
    propose(operation, given, posted, "hand-over", "{\"to\":\"" + colleague.volunteer() + "\"}")
        .ifPresent(id -> answer(operation, id, colleague, posted, List.of(given.commitment())));
  }

  void swap(Operation operation, Promise given, Posted posted) {
    for (int step = 0; step < LOOKED_THROUGH; step++) {
      Optional<Posted> other = board.find((operation.slot() + step) % board.size());
      Optional<Promise> taken = other.flatMap(o -> o.findPromise(operation.pick(), p -> p.isColleagueOf(given.person())));
      if (taken.isEmpty()) continue;
      Promise theirs = taken.get();
      propose(operation, given, posted, "swap", "{\"commitment\":\"" + theirs.commitment() + "\"}")
          .ifPresent(id -> answer(operation, id, theirs.person(), posted, List.of(given.commitment(), theirs.commitment())));
      return;
    }
  }

  private Optional<String> propose(Operation operation, Promise given, Posted posted, String what, String body) {
    long invoked = ticks.now();
    String path = "/api/v1/commitments/" + given.commitment() + "/" + what;
    Client.Answer answer = client.post(operation.node(), path, given.person().token(), body);
    notebook.note(operation, operation.node(), Deed.PROPOSE, given.person(), posted.order(), invoked, List.of(), answer);
    return answer.isSuccess() ? Optional.of(answer.body().path("id").asText()) : Optional.empty();
  }

  private void answer(Operation operation, String exchange, Person colleague, Posted posted, List<UUID> commitments) {
    int node = (operation.node() + 1) % nodes;
    long invoked = ticks.now();
    if (!operation.yes()) {
      Client.Answer no = client.post(node, PATH + exchange + "/decline", colleague.token(), "{}");
      notebook.note(operation, node, Deed.LEAVE_AS_IS, colleague, posted.order(), invoked, List.of(), no);
      return;
    }
    Client.Answer yes = client.post(node, PATH + exchange + "/accept", colleague.token(), "{}");
    notebook.note(operation, node, Deed.EXCHANGE, colleague, posted.order(), invoked, commitments, yes);
    if (!yes.isSuccess()) return;
    commitments.forEach(posted::givenBack);
    Client.Answer mine = client.get(node, "/api/v1/orders/" + posted.order() + "/claims/mine", colleague.token());
    for (JsonNode c : mine.body().path("commitments")) posted.promised(colleague, UUID.fromString(c.path("id").asText()));
  }
}
