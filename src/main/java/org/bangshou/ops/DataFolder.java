package org.bangshou.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder in which the product keeps what must outlive a restart when it runs its own servers:
 * their data, their logs and the generated secrets. One running product owns it, see {@link
 * FolderLock}.
 */
public final class DataFolder {

  /** The environment variable that names another folder than the default. */
  public static final String VARIABLE = "BANGSHOU_DATA";

  /** For who starts the JVM in another directory than the user's, as Maven does. */
  private static final String PROPERTY = "bangshou.data";

  private static final String DEFAULT = ".bangshou";

  private final Path path;

  private DataFolder(Path path) {
    this.path = path;
  }

  /**
   * The folder at that path, made when missing.
   *
   * @throws StartFailure when it cannot be made or is no folder
   */
  public static DataFolder at(Path path) {
    try {
      // the real path: a left-over server is known by the path on its command line
      return new DataFolder(Files.createDirectories(path, OwnerOnly.folder()).toRealPath());
    } catch (IOException e) {
      throw new StartFailure(
          "cannot use the data folder " + path.toAbsolutePath() + " (" + e.getMessage()
              + "). Maybe set " + VARIABLE + " to a folder that you may write",
          e);
    }
  }

  /** The folder that {@value #VARIABLE} names, else {@code .bangshou} in the working directory. */
  public static DataFolder of(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    return at(Path.of(named.isBlank() ? System.getProperty(PROPERTY, DEFAULT) : named));
  }

  /** Where it is, absolute and free of links. */
  public Path path() {
    return path;
  }

  /** A folder inside of it, made when missing. */
  Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name), OwnerOnly.folder());
    } catch (IOException e) {
      throw new StartFailure("cannot make " + path.resolve(name) + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
