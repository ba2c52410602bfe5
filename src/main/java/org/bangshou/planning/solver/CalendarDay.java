package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.List;

/** All periods of one team on one calendar day. */
final class CalendarDay {
  final TeamFact team;
  final List<TeamDay> periods = new ArrayList<>();

  CalendarDay(TeamFact team) {
    this.team = team;
  }
}
