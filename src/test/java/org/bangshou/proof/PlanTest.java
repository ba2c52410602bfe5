package org.bangshou.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A seed is enough to play a proof again. */
class PlanTest {

  private static final Plan PLAN = new Plan(1500, 42, 2, true, null);

  @Test
  void theSameSeedGivesTheSameOperationsAndFaults() {
    assertThat(operations(PLAN)).isEqualTo(operations(new Plan(1500, 42, 2, true, null)));
    assertThat(faults(PLAN)).isEqualTo(faults(new Plan(1500, 42, 2, true, null)));
  }

  @Test
  void anotherSeedGivesOthers() {
    assertThat(operations(PLAN)).isNotEqualTo(operations(new Plan(1500, 43, 2, true, null)));
    assertThat(faults(PLAN)).isNotEqualTo(faults(new Plan(1500, 43, 2, true, null)));
  }

  @Test
  void everythingIsDoneAndEverythingBreaksOnce() {
    assertThat(operations(PLAN)).extracting(Operation::kind).containsAll(EnumSet.allOf(Operation.Kind.class));
    assertThat(faults(PLAN)).extracting(Fault::kind).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Fault.Kind.class));
    assertThat(faults(PLAN)).extracting(Fault::at).isSorted().doesNotHaveDuplicates();
  }

  private static List<Operation> operations(Plan plan) {
    return IntStream.range(0, plan.operations()).mapToObj(plan::operation).toList();
  }

  private static List<Fault> faults(Plan plan) {
    return IntStream.range(0, Fault.Kind.values().length).mapToObj(plan::fault).toList();
  }
}
