package org.bangshou.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Ids that sort by the time at which they were made (UUID version 7), so that indexes grow at one end. */
public final class Ids {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new id, unique over all nodes. */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
