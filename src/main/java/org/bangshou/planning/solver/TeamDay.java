package org.bangshou.planning.solver;

/**
 * One available period of a team: it leaves its base, serves, and is back before the end. This is
 * what a visit is given.
 */
public final class TeamDay {
  final Model model;
  final int index;
  final TeamFact team;

  /** Minutes on the timeline. */
  final int start;

  final int end;

  /** The team's periods of one calendar day share this; a limit of visits per day counts here. */
  final CalendarDay calendarDay;

  /** Teams tied by common members share this, week by week. */
  final CrewWeek crewWeek;

  TeamDay(Model model, int index, TeamFact team, int start, int end, CalendarDay calendarDay, CrewWeek week) {
    this.model = model;
    this.index = index;
    this.team = team;
    this.start = start;
    this.end = end;
    this.calendarDay = calendarDay;
    this.crewWeek = week;
  }

  @Override
  public String toString() {
    return team.id() + "@" + start;
  }
}
