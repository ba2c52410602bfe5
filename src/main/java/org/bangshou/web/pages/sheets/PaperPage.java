package org.bangshou.web.pages.sheets;

import java.time.LocalDate;
import java.util.List;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.roster.Team;
import org.bangshou.web.pages.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A plan for the paper.
 *
 * @param team none for a day's plan of everybody
 * @param days in their order; one without services is left out of a day's plan, never of a week's
 * @param teams among which one may choose for a week's plan
 */
public record PaperPage(Frame frame, Span span, @Nullable Team team, List<Day> days, List<Team> teams) {

  /** A day with its services. */
  public record Day(LocalDate date, List<Visit> visits) {
    public Day {
      visits = List.copyOf(visits);
    }
  }

  /** One order at its time, with everybody who goes. */
  public record Visit(TimeWindow service, List<PaperLine> lines) {

    public Visit {
      lines = List.copyOf(lines);
    }

    public PaperLine first() {
      return lines.getFirst();
    }

    /** Has everybody said that they come? */
    public boolean isSure() {
      return lines.stream().noneMatch(line -> line.status().equals(CommitmentStatus.OFFERED.name()));
    }
  }

  public PaperPage {
    days = List.copyOf(days);
    teams = List.copyOf(teams);
  }

  /** How many go somewhere. */
  public int seats() {
    return days.stream().flatMap(day -> day.visits().stream()).mapToInt(visit -> visit.lines().size()).sum();
  }

  public int visits() {
    return days.stream().mapToInt(day -> day.visits().size()).sum();
  }
}
