package org.bangshou.service;

import java.util.List;

/** What somebody has served: the sums of their entries, latest entry first. */
public record Hours(int minutes, int points, List<HoursEntry> entries) {

  static Hours of(List<HoursEntry> entries) {
    return new Hours(
        entries.stream().mapToInt(HoursEntry::minutes).sum(),
        entries.stream().mapToInt(HoursEntry::points).sum(),
        List.copyOf(entries));
  }
}
