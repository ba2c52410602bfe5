package org.bangshou.ops;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code rules check}: are the rules in order? Exit 0 when they are, 2 with one line per fault when not.
 * What was in force, and the way back, is in commands of their own.
 */
@Command(
    name = "rules",
    description = "Looks after matching-rules/.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ReplayCommand.class, RulesDiffCommand.class, RulesRollbackCommand.class, RulesVersionsCommand.class
    })
public final class RulesCommand implements Runnable {

  private static final Path USUAL = Path.of("matching-rules");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    own().commandLine().usage(out());
  }

  @Command(name = "check", description = "Reads the rules and names every fault.", mixinStandardHelpOptions = true)
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              description = "the folder; without it matching-rules here, else the packaged copy")
          @Nullable Path folder) {
    try {
      out().println(told(read(folder)));
      return 0;
    } catch (RuleFault fault) {
      fault.messages().forEach(own().commandLine().getErr()::println);
      return 2;
    }
  }

  private static RuleSet read(@Nullable Path folder) {
    if (folder != null) return RuleSetReader.read(RuleFolder.read(folder));
    return RuleSetReader.read(Files.isDirectory(USUAL) ? RuleFolder.read(USUAL) : RuleFolder.readPackaged());
  }

  private static String told(RuleSet rules) {
    RuleBook province = rules.province();
    return "matching-rules: %d functions, %d skills, %d eligibility rules, %d regions of their own, version %s"
        .formatted(
            province.functions().size(), province.skills().size(), province.eligibility().size(),
            rules.listRegions().size() - 1, rules.version());
  }

  /** Where the database is that keeps the versions. */
  Map<String, String> environment() {
    return own().root().userObject() instanceof Main main ? main.environment() : System.getenv();
  }

  private PrintWriter out() {
    return own().commandLine().getOut();
  }

  private CommandSpec own() {
    if (spec == null) throw new IllegalStateException("picocli sets the spec");
    return spec;
  }
}
