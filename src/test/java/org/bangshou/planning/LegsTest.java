package org.bangshou.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.planning.TinyProblems.order;
import static org.bangshou.planning.TinyProblems.period;
import static org.bangshou.planning.TinyProblems.problem;
import static org.bangshou.planning.TinyProblems.team;
import static org.bangshou.planning.TinyProblems.visit;
import static org.bangshou.planning.TinyProblems.volunteer;

import java.util.List;
import org.bangshou.planning.Legs.Leg;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.junit.jupiter.api.Test;

class LegsTest {

  private static final PlanningProblem PROBLEM =
      problem(
          List.of(volunteer("v", null)),
          List.of(
              team("t", List.of(period("2026-11-23T08:00", "2026-11-23T12:00"), period("2026-11-23T13:00", "2026-11-23T18:00")), "v"),
              team("other", List.of(period("2026-11-23T08:00", "2026-11-23T18:00")), "v")),
          order("near", "p1", 1),
          order("far", "p3", 1),
          order("middle", "p2", 1));

  @Test
  void aRoundLeavesItsBaseAndComesHomeAfterTheLastVisit() {
    List<Visit> round = List.of(visit("far", "t", "2026-11-23T10:00", "v"), visit("near", "t", "2026-11-23T08:30", "v"));
    assertThat(new Legs(PROBLEM).of(round)).containsEntry("near", new Leg(12, 0)).containsEntry("far", new Leg(23, 34));
    assertThat(new Legs(PROBLEM).total(round)).isEqualTo(69);
  }

  @Test
  void eachPeriodOfADayIsARoundOfItsOwn() {
    List<Visit> day = List.of(visit("near", "t", "2026-11-23T08:30", "v"), visit("far", "t", "2026-11-23T14:00", "v"));
    assertThat(new Legs(PROBLEM).of(day)).containsEntry("near", new Leg(12, 12)).containsEntry("far", new Leg(34, 34));
  }

  @Test
  void teamsDoNotShareARound() {
    List<Visit> two = List.of(visit("near", "t", "2026-11-23T08:30", "v"), visit("middle", "other", "2026-11-23T10:00", "v"));
    assertThat(new Legs(PROBLEM).of(two)).containsEntry("near", new Leg(12, 12)).containsEntry("middle", new Leg(23, 23));
  }
}
