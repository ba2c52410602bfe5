package org.bangshou.planning.solver;

/** Lets another thread end a run early; the run then answers with the best so far. */
public final class Stopper {
  private volatile boolean stopped;

  /** Ends the run soon; again and again does no harm. */
  public void stop() {
    stopped = true;
  }

  public boolean isStopped() {
    return stopped;
  }
}
