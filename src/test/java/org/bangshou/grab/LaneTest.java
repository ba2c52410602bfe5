package org.bangshou.grab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneTest {

  private static final int BATCH = 4;
  private static final int ROOM = 6;

  private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  private Lane<Integer, String> lane(Function<List<Integer>, List<String>> commit) {
    return new Lane<>(ROOM, BATCH, claim -> 1, (one, other) -> one / 100 == other / 100, commit);
  }

  private List<String> commit(List<Integer> claims) {
    batches.add(claims);
    return claims.stream().map(c -> "answer " + c).toList();
  }

  /** The first commit lasts until it is told to end, so that the others come meanwhile. */
  private List<String> commitSlowly(List<Integer> claims) {
    if (begun.getCount() > 0) {
      begun.countDown();
      await(mayEnd);
    }
    return commit(claims);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first claims and is being committed; the others come one after another and wait. */
  private static List<Future<String>> come(Lane<Integer, String> lane, CountDownLatch begun, List<Integer> claims, java.util.concurrent.ExecutorService crowd)
      throws InterruptedException {
    List<Future<String>> answers = new ArrayList<>();
    for (int at = 0; at < claims.size(); at++) {
      int claim = claims.get(at);
      int before = at - 1;
      CompletableFuture<Thread> thread = new CompletableFuture<>();
      answers.add(
          crowd.submit(
              () -> {
                thread.complete(Thread.currentThread());
                return lane.ask(claim);
              }));
      if (before < 0) begun.await();
      else while (!isWaiting(thread.join())) Thread.onSpinWait();
    }
    return answers;
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TERMINATED;
  }

  @Test
  void whoComesAloneIsCommittedAtOnceOnTheirOwnThread() {
    List<Thread> on = new ArrayList<>();
    var lane = lane(claims -> {
      on.add(Thread.currentThread());
      return commit(claims);
    });
    assertThat(lane.ask(1)).isEqualTo("answer 1");
    assertThat(lane.ask(2)).isEqualTo("answer 2");
    assertThat(batches).containsExactly(List.of(1), List.of(2));
    assertThat(on).containsOnly(Thread.currentThread());
  }

  @Test
  void whoComesWhileACommitLastsIsCommittedWithTheOthersInTheOrderOfArrival() throws Exception {
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = come(lane(this::commitSlowly), begun, List.of(1, 5, 3, 9, 2, 7), crowd);
      mayEnd.countDown();
      for (int at = 0; at < answers.size(); at++) assertThat(answers.get(at).get()).isEqualTo("answer " + List.of(1, 5, 3, 9, 2, 7).get(at));
    }
    assertThat(batches).containsExactly(List.of(1), List.of(5, 3, 9, 2), List.of(7));
  }

  @Test
  void claimsThatMayNotBeDecidedTogetherAreNot() throws Exception {
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      come(lane(this::commitSlowly), begun, List.of(1, 2, 101, 102, 3), crowd);
      mayEnd.countDown();
    }
    assertThat(batches).containsExactly(List.of(1), List.of(2), List.of(101, 102), List.of(3));
  }

  @Test
  void moreThanMayWaitAreToldSoAndNothingIsDoneForThem() throws Exception {
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var lane = lane(this::commitSlowly);
      List<Future<String>> answers = come(lane, begun, List.of(1, 2, 3, 4, 5, 6, 7), crowd);
      assertThatThrownBy(() -> lane.ask(8)).isInstanceOf(LaneFull.class);
      mayEnd.countDown();
      for (Future<String> answer : answers) assertThat(answer.get()).startsWith("answer");
    }
    assertThat(batches.stream().flatMap(List::stream)).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void oneBadClaimSpoilsNoOther() throws Exception {
    var lane =
        lane(claims -> {
          commitSlowly(claims);
          if (claims.contains(3)) throw new IllegalArgumentException("three is bad");
          return claims.stream().map(c -> "answer " + c).toList();
        });
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = come(lane, begun, List.of(1, 2, 3, 4), crowd);
      mayEnd.countDown();
      assertThat(answers.get(1).get()).isEqualTo("answer 2");
      assertThat(answers.get(3).get()).isEqualTo("answer 4");
      assertThatThrownBy(() -> answers.get(2).get()).isInstanceOf(ExecutionException.class).hasRootCauseMessage("three is bad");
    }
    assertThat(lane.ask(5)).as("the lane goes on").isEqualTo("answer 5");
  }

  @Test
  void aDatabaseThatIsAwayIsNotAskedForEachClaimAgain() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    var lane =
        lane(claims -> {
          commitSlowly(claims);
          if (asked.incrementAndGet() > 1) throw new IllegalStateException(new SQLException("gone", "08006"));
          return List.of("answer");
        });
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = come(lane, begun, List.of(1, 2, 3, 4), crowd);
      mayEnd.countDown();
      for (Future<String> answer : answers.subList(1, 4)) {
        assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("gone");
      }
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void aCrowdIsAnsweredOnceEach() throws Exception {
    Lane<Integer, String> lane = new Lane<>(10_000, BATCH, claim -> 1, (one, other) -> true, this::commit);
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          IntStream.range(0, 5_000).mapToObj(i -> crowd.submit(() -> lane.ask(i))).toList();
      for (int i = 0; i < 5_000; i++) assertThat(answers.get(i).get()).isEqualTo("answer " + i);
    }
    assertThat(batches.stream().flatMap(List::stream)).hasSize(5_000).doesNotHaveDuplicates();
  }
}
