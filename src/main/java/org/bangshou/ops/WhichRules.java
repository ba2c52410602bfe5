package org.bangshou.ops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The folder of which a command speaks: the one that is named, else matching-rules/ here, else the packaged copy. */
final class WhichRules {

  private static final Path USUAL = Path.of("matching-rules");

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "the folder; without it matching-rules here, else the packaged copy")
  private @Nullable Path named;

  /** Throws {@link org.bangshou.rules.RuleFault} with all that is wrong. */
  RuleSet read() {
    @Nullable Path folder = folder();
    return RuleSetReader.read(folder == null ? RuleFolder.readPackaged() : RuleFolder.read(folder));
  }

  /** The texts of the examples. */
  Map<String, String> readExamples() {
    @Nullable Path folder = folder();
    return folder == null ? RuleFolder.readPackagedExamples() : RuleFolder.readExamples(folder);
  }

  /** Where to write beside the rules. */
  Path folderToWrite() {
    return named == null ? USUAL : named;
  }

  private @Nullable Path folder() {
    if (named != null) return named;
    return Files.isDirectory(USUAL) ? USUAL : null;
  }
}
