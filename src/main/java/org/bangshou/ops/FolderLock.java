package org.bangshou.ops;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Ownership of a data folder. The kernel gives it back when the process dies, however it dies. */
final class FolderLock implements AutoCloseable {

  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the folder.
   *
   * @throws StartFailure when somebody else has it
   */
  static FolderLock take(DataFolder folder) {
    Path path = folder.path().resolve("lock");
    try {
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(file) == null) {
        file.close();
        throw new StartFailure(
            "the data folder " + folder + " is in use by another running Bangshou. Maybe stop it,"
                + " or set " + DataFolder.VARIABLE + " to another folder");
      }
      return new FolderLock(file);
    } catch (IOException e) {
      throw new StartFailure("cannot lock " + path + ": " + e.getMessage(), e);
    }
  }

  /** Does a running product have it? */
  static boolean isTaken(DataFolder folder) {
    try (FolderLock mine = take(folder)) {
      return false;
    } catch (StartFailure taken) {
      return true;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held within this JVM, which is the same to the one who asks
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
