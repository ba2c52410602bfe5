package org.bangshou.policy;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleFolder;
import org.jspecify.annotations.Nullable;

/** What the folder of this node says; the packaged rules where there never was a folder. */
@Singleton
class FolderTexts {

  private final Path folder;
  private volatile boolean seen;
  private volatile @Nullable Map<String, String> opened;

  FolderTexts(@Value("${bangshou.rules}") String folder) {
    this.folder = Path.of(folder);
  }

  Path folder() {
    return folder;
  }

  /**
   * Reads it for the opening of the house; whoever watches it goes on from there.
   *
   * @throws RuleFault when it cannot be read
   */
  Map<String, String> open() {
    Map<String, String> texts = read();
    opened = texts;
    return texts;
  }

  /** With what the house opened; none before it did. */
  Optional<Map<String, String>> findOpened() {
    return Optional.ofNullable(opened);
  }

  /** @throws RuleFault when it cannot be read, or was there before and is gone */
  Map<String, String> read() {
    seen |= Files.isDirectory(folder);
    return seen ? RuleFolder.read(folder) : RuleFolder.readPackaged();
  }
}
