package org.bangshou.policy;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleFolder;

/** What the folder of this node says; the packaged rules where there never was a folder. */
@Singleton
class FolderTexts {

  private final Path folder;
  private volatile boolean seen;

  FolderTexts(@Value("${bangshou.rules}") String folder) {
    this.folder = Path.of(folder);
  }

  Path folder() {
    return folder;
  }

  /** @throws RuleFault when it cannot be read, or was there before and is gone */
  Map<String, String> read() {
    seen |= Files.isDirectory(folder);
    return seen ? RuleFolder.read(folder) : RuleFolder.readPackaged();
  }
}
