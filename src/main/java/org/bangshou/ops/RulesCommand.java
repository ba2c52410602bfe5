package org.bangshou.ops;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rules}: looks after matching-rules/. Each of its commands stands in a file of its own. */
@Command(
    name = "rules",
    description = "Looks after matching-rules/.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RulesCheckCommand.class,
      RulesTestCommand.class,
      RulesShowCommand.class,
      RulesSchemaCommand.class,
      RulesDiffCommand.class,
      RulesReplayCommand.class,
      RulesVersionsCommand.class,
      RulesRollbackCommand.class
    })
public final class RulesCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    own().commandLine().usage(own().commandLine().getOut());
  }

  /** By which the database is found. */
  Map<String, String> environment() {
    return own().root().userObject() instanceof Main main ? main.environment() : System.getenv();
  }

  private CommandSpec own() {
    if (spec == null) throw new IllegalStateException("picocli sets the spec");
    return spec;
  }
}
