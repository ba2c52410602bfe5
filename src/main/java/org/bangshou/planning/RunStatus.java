package org.bangshou.planning;

/** Where a run stands. */
public enum RunStatus {
  /** Waits for a worker. */
  QUEUED,
  /** A worker has it, as long as it keeps its lease. */
  RUNNING,
  DONE,
  /** Ended early because somebody asked; the best until then became its proposal. */
  STOPPED,
  FAILED;

  public boolean isOver() {
    return switch (this) {
      case QUEUED, RUNNING -> false;
      case DONE, STOPPED, FAILED -> true;
    };
  }
}
