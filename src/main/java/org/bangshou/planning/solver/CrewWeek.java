package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.List;

/** One ISO week of teams that have members in common; mostly one team. Weekly caps count here. */
final class CrewWeek {
  final int index;
  final List<TeamDay> days = new ArrayList<>();

  CrewWeek(int index) {
    this.index = index;
  }
}
