package org.bangshou.planning.solver;

/** Hears of improvements, at most about five a second, from a solver thread. Be quick. */
@FunctionalInterface
public interface ProgressListener {
  /** Nobody listens. */
  ProgressListener NOBODY = progress -> {};

  void improved(Progress progress);
}
