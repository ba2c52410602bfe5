package org.bangshou.policy;

import java.time.Instant;
import java.util.List;

/**
 * A change of the folder that did not check, so that nothing of it holds.
 *
 * @param who the user of the machine whose folder it is
 * @param faults each by file and line
 */
public record RefusedFolder(Instant at, String who, List<String> faults) {

  public RefusedFolder {
    faults = List.copyOf(faults);
  }
}
