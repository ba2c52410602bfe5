package org.bangshou.policy;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes as soon as something is saved in the folder or in {@code regions/} below. Where the file system does
 * not tell, as on many network shares, or has no watch left to give, the time is simply waited out.
 */
final class FolderEvents {

  private static final Logger LOG = LoggerFactory.getLogger(FolderEvents.class);
  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
  };

  private final Path folder;
  private final @Nullable WatchService watch;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private FolderEvents(Path folder, @Nullable WatchService watch) {
    this.folder = folder;
    this.watch = watch;
  }

  static FolderEvents of(Path folder) {
    try {
      return new FolderEvents(folder, folder.getFileSystem().newWatchService());
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("No watch on {}, it is looked at every second: {}", folder, e.getMessage());
      return new FolderEvents(folder, null);
    }
  }

  /** Returns when something happened, after that time, or when this is closed. */
  void await(Duration most) throws InterruptedException {
    if (watch == null) {
      boolean _ = closed.await(most.toMillis(), TimeUnit.MILLISECONDS);
      return;
    }
    try {
      for (Path place : List.of(folder, folder.resolve("regions"))) register(watch, place);
      WatchKey told = watch.poll(most.toMillis(), TimeUnit.MILLISECONDS);
      if (told == null) return;
      told.pollEvents();
      told.reset();
    } catch (ClosedWatchServiceException over) {
      LOG.debug("The watch on {} is closed", folder);
    }
  }

  /** A folder that was taken away and made again needs a new watch. */
  private void register(WatchService service, Path place) {
    WatchKey key = keys.get(place);
    if ((key != null && key.isValid()) || !Files.isDirectory(place)) return;
    try {
      keys.put(place, place.register(service, KINDS));
    } catch (IOException e) {
      LOG.debug("No watch on {}: {}", place, e.getMessage());
    }
  }

  /** From any thread; whoever waits returns. */
  void close() {
    closed.countDown();
    try {
      if (watch != null) watch.close();
    } catch (IOException e) {
      LOG.warn("The watch on {} did not end well: {}", folder, e.getMessage());
    }
  }
}
