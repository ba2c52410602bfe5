package org.bangshou.grab;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** Whatever the interleaving, a lane answers as if people had come one after another. */
class LaneLinearizabilityTest {

  private static final int SEATS = 2;

  /** What a lane commits to: so many seats, and who waits after them in the order of arrival. */
  private static final class Seats {

    private final List<Integer> arrived = new ArrayList<>();

    List<String> commit(List<Integer> people) {
      return people.stream().map(this::answer).toList();
    }

    private String answer(int person) {
      int before = arrived.indexOf(person);
      if (before >= 0) return "is there already as number " + before;
      arrived.add(person);
      return arrived.size() <= SEATS ? "seat " + arrived.size() : "waits as number " + (arrived.size() - SEATS);
    }
  }

  /** As the house has it. */
  @Param(name = "person", gen = IntGen.class, conf = "1:9")
  public static class SeatsBehindALane {

    private final Seats seats = new Seats();
    private final Lane<Integer, String> lane = new Lane<>(100, 2, claim -> 1, (one, other) -> true, seats::commit);

    @Operation
    public String claim(@Param(name = "person") int person) {
      return lane.ask(person);
    }
  }

  /** A checker that finds nothing wrong with this would find nothing anywhere. */
  @Param(name = "person", gen = IntGen.class, conf = "1:9")
  public static class SeatsWithoutALane {

    private final Seats seats = new Seats();

    @Operation
    public String claim(@Param(name = "person") int person) {
      return seats.commit(List.of(person)).getFirst();
    }
  }

  @Test
  void behindALaneEveryInterleavingAnswersAsOneAfterAnother() {
    interleavings().check(SeatsBehindALane.class);
  }

  @Test
  void withoutALaneSomeInterleavingDoesNot() {
    assertThatThrownBy(() -> interleavings().check(SeatsWithoutALane.class))
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining("Invalid execution results");
  }

  /**
   * Threads are switched by the checker, not by the machine: the result is the same on a busy one. Three, so that
   * two wait while one commits. Nobody claims before or after them: the seats would be gone.
   */
  private static ModelCheckingOptions interleavings() {
    return new ModelCheckingOptions()
        .threads(3)
        .actorsPerThread(2)
        .actorsBefore(0)
        .actorsAfter(0)
        .iterations(3)
        .invocationsPerIteration(200);
  }
}
