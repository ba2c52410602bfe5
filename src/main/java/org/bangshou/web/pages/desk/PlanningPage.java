package org.bangshou.web.pages.desk;

import java.util.List;
import org.bangshou.place.Region;
import org.bangshou.planning.Run;
import org.bangshou.web.pages.Frame;

/**
 * Where runs are started and found again.
 *
 * @param regions in which this person may plan
 * @param first the first day that the form proposes
 */
public record PlanningPage(Frame frame, List<Region> regions, String first, List<Run> runs) {

  public PlanningPage {
    regions = List.copyOf(regions);
    runs = List.copyOf(runs);
  }
}
