package org.bangshou.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of the rules that came into force.
 *
 * @param number grows with time
 * @param who the account's name, or the user of the machine
 * @param reason why it was rolled back; empty for the folder's own changes
 * @param changes against the version that held before; empty for the first
 */
public record Activation(
    long number,
    UUID id,
    String version,
    Source source,
    String who,
    String reason,
    List<Change> changes,
    Instant at) {

  /** Where it came from. */
  public enum Source {
    /** Its files were saved in the folder. */
    FOLDER,
    /** Somebody took back what came after it. */
    ROLLBACK
  }

  public Activation {
    changes = List.copyOf(changes);
  }
}
