package org.bangshou.web.pages.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Order;
import org.bangshou.web.pages.Frame;

/** One order as one story, day by day. */
public record StoryPage(Frame frame, Order order, List<StoryLine> lines) {

  public StoryPage {
    lines = List.copyOf(lines);
  }

  public Map<LocalDate, List<StoryLine>> days() {
    return lines.stream().collect(Collectors.groupingBy(line -> Zone.day(line.at()), LinkedHashMap::new, Collectors.toList()));
  }
}
