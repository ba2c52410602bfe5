package org.bangshou.web.pages.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.bangshou.planning.Run;
import org.bangshou.planning.RunPoint;
import org.bangshou.web.pages.Frame;
import org.jspecify.annotations.Nullable;

/** One run: its curve, how many orders are served so far, and the button that stops it. */
public record RunPage(Frame frame, Run run) {

  public static final int WIDTH = 720;
  public static final int HEIGHT = 240;
  private static final int EDGE = 44;

  /** A number at the edge of the curve. */
  public record Tick(int at, String text) {}

  public @Nullable RunPoint last() {
    return run.progress().isEmpty() ? null : run.progress().getLast();
  }

  /** The weight of what is left over time, as the points of a line; a better plan lies lower. */
  public String curve() {
    return run.progress().stream().map(p -> x(p) + "," + y(p)).collect(Collectors.joining(" "));
  }

  public int x(RunPoint point) {
    long most = Math.max(1000, run.progress().isEmpty() ? 1000 : run.progress().getLast().millis());
    return (int) (EDGE + (WIDTH - 2L * EDGE) * point.millis() / most);
  }

  public int y(RunPoint point) {
    return (int) (HEIGHT - EDGE - (HEIGHT - 2L * EDGE) * point.unassignedWeight() / Math.max(1, most()));
  }

  public List<Tick> heights() {
    return List.of(new Tick(HEIGHT - EDGE, "0"), new Tick(EDGE, String.valueOf(most())));
  }

  private long most() {
    return run.progress().stream().mapToLong(RunPoint::unassignedWeight).max().orElse(1);
  }
}
