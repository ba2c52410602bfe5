package org.bangshou.grab;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.bangshou.kernel.Outages;
import org.jspecify.annotations.Nullable;

/**
 * First come, first served. Whoever finds the lane empty commits at once,
 * on their own thread, and pays nothing for it. Who comes meanwhile waits; when that commit has ended, the
 * first of them commits for all who stand behind it as one batch. So there is one transaction in flight,
 * nobody overtakes, and a rush costs one commit for many claims. Everybody is told after the commit.
 *
 * @param <C> what is asked
 * @param <A> what is answered
 */
final class Lane<C, A> {

  private final int room;
  private final int batch;
  private final ToIntFunction<C> weight;
  private final BiPredicate<C, C> together;
  private final Function<List<C>, List<A>> commit;
  private final Deque<Place<C, A>> waiting = new ArrayDeque<>();
  private boolean led;

  /**
   * @param room how many may stand in it at once
   * @param batch how much is committed together at most, however much the first alone weighs
   * @param weight how much one counts
   * @param together whether two claims may be decided in one batch
   * @param commit decides in the order given and answers each, durably, or throws having done nothing
   */
  Lane(int room, int batch, ToIntFunction<C> weight, BiPredicate<C, C> together, Function<List<C>, List<A>> commit) {
    this.room = room;
    this.batch = batch;
    this.weight = weight;
    this.together = together;
    this.commit = commit;
  }

  /** Somebody's place: told once that it is their turn to commit for all, or that others did it for them. */
  private static final class Place<C, A> {

    private final C claim;
    private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
    private @Nullable A answer;
    private @Nullable RuntimeException failure;

    Place(C claim) {
      this.claim = claim;
    }

    /** True: they lead. False: they were answered. What was written before it was told is seen after. */
    boolean awaitTurn() {
      return turn.join();
    }

    A answer() {
      if (failure != null) throw failure;
      if (answer == null) throw new IllegalStateException("told, but not answered");
      return answer;
    }
  }

  /**
   * Waits for the turn of this claim and answers it.
   *
   * @throws LaneFull when too many stand in the lane; nothing was done
   */
  A ask(C claim) {
    Place<C, A> mine = enter(claim);
    if (mine.awaitTurn()) lead();
    return mine.answer();
  }

  /** The order of arrival is settled here. */
  private synchronized Place<C, A> enter(C claim) {
    if (waiting.size() >= room) throw new LaneFull(room);
    Place<C, A> mine = new Place<>(claim);
    waiting.add(mine);
    if (!led) {
      led = true;
      mine.turn.complete(true);
    }
    return mine;
  }

  private void lead() {
    List<Place<C, A>> served = next();
    try {
      serve(served);
    } finally {
      handOver();
      served.stream().skip(1).forEach(place -> place.turn.complete(false));
    }
  }

  private synchronized List<Place<C, A>> next() {
    List<Place<C, A>> taken = new ArrayList<>();
    C first = waiting.getFirst().claim;
    int left = batch;
    while (!waiting.isEmpty() && together.test(first, waiting.getFirst().claim)) {
      left -= weight.applyAsInt(waiting.getFirst().claim);
      if (left < 0 && !taken.isEmpty()) break;
      taken.add(waiting.removeFirst());
    }
    return taken;
  }

  private synchronized void handOver() {
    Place<C, A> heir = waiting.peekFirst();
    if (heir == null) led = false;
    else heir.turn.complete(true);
  }

  private void serve(List<Place<C, A>> places) {
    try {
      List<A> answers = commit.apply(places.stream().map(place -> place.claim).toList());
      for (int at = 0; at < places.size(); at++) places.get(at).answer = answers.get(at);
    } catch (RuntimeException e) {
      if (places.size() == 1 || Outages.isOutage(e)) places.forEach(place -> place.failure = e);
      else places.forEach(place -> serve(List.of(place)));
    }
  }
}
