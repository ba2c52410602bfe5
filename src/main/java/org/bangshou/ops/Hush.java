package org.bangshou.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** While it lasts this process logs nothing: it would complain at length about what is broken on purpose. */
final class Hush implements AutoCloseable {

  private static final List<String> SPEAKERS = List.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "org.bangshou");

  private final Map<Logger, @Nullable Level> before = new HashMap<>();

  Hush() {
    for (String speaker : SPEAKERS) {
      Logger logger = (Logger) LoggerFactory.getLogger(speaker);
      before.put(logger, logger.getLevel());
      logger.setLevel(Level.OFF);
    }
  }

  @Override
  public void close() {
    before.forEach(Logger::setLevel);
  }
}
