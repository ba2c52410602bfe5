package org.bangshou.ops;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rules}: looks after matching-rules/. Each of its commands stands in a file of its own. */
@Command(
    name = "rules",
    description = "Looks after matching-rules/.",
    mixinStandardHelpOptions = true,
    subcommands = {RulesCheck.class, RulesTest.class, RulesShow.class, RulesSchema.class})
public final class RulesCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Main main;

  @Override
  public void run() {
    if (spec == null) throw new IllegalStateException("picocli sets the spec");
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** By which the database is found. */
  Map<String, String> environment() {
    if (main == null) throw new IllegalStateException("picocli sets the parent");
    return main.environment();
  }
}
