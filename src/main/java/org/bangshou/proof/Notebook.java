package org.bangshou.proof;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what was asked over HTTP and answered. */
final class Notebook {

  private final History history;
  private final Ticks ticks;

  Notebook(History history, Ticks ticks) {
    this.history = history;
    this.ticks = ticks;
  }

  /** @param invoked when it was asked; it was answered just now */
  void note(Operation operation, int node, Deed deed, @Nullable Person person, @Nullable UUID order, long invoked, List<UUID> commitments,
      Client.Answer answer) {
    Result result = result(answer);
    history.add(
        new Entry(
            operation.number(), node, deed, person == null ? null : person.volunteer(), order, null, 0, invoked, ticks.now(), result, commitments,
            result == Result.REFUSED ? answer.code() : ""));
  }

  private static Result result(Client.Answer answer) {
    if (answer.isUnknown()) return Result.UNKNOWN;
    return answer.isSuccess() ? Result.DONE : Result.REFUSED;
  }
}
