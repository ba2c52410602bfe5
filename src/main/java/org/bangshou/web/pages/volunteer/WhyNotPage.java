package org.bangshou.web.pages.volunteer;

import java.util.List;
import org.bangshou.grab.Diagnosis;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Names.Why;

/** Why this person cannot take an order, what would mend it first. */
public record WhyNotPage(Frame frame, Diagnosis diagnosis) {

  /** In words, each once. */
  public List<Why> reasons() {
    return diagnosis.listReasons().stream().map(frame.names()::why).distinct().toList();
  }
}
