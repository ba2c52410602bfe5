package org.bangshou.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Folders of rules on disk, to be changed as their owners change them. */
public final class RuleFolders {

  private RuleFolders() {}

  /** Writes the packaged rules there; answers the folder. */
  public static Path packagedIn(Path folder) {
    return write(folder, RuleFixtures.packagedSet().files());
  }

  public static Path write(Path folder, Map<String, String> files) {
    files.forEach((name, text) -> save(folder.resolve(name), text));
    return folder;
  }

  /** Saves a file with the first such text replaced. */
  public static void change(Path folder, String file, String old, String changed) {
    String text = read(folder.resolve(file));
    int at = text.indexOf(old);
    if (at < 0) throw new IllegalArgumentException(file + " does not say: " + old);
    save(folder.resolve(file), text.substring(0, at) + changed + text.substring(at + old.length()));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void save(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
