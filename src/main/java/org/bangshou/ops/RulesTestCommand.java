package org.bangshou.ops;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.example.Examples;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rules test}: do the examples come out as they say? Exit 0 when they do, 1 when not, 2 when they cannot be read. */
@Command(
    name = "test",
    description = "Tries the rules on the cases of examples/.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it
final class RulesTestCommand implements Callable<Integer> {

  /** The languages in which rules have their sentences. */
  enum Language {
    zh,
    en
  }

  @Spec private CommandSpec spec;
  @Mixin private WhichRules which;

  @Option(names = "--lang", defaultValue = "zh", description = "of the rules' sentences: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE})")
  private Language language;

  @Override
  public Integer call() {
    try {
      Examples examples = Examples.read(which.readExamples(), which.read());
      List<String> failures = examples.listFailures(Locale.of(language.name()));
      PrintWriter out = spec.commandLine().getOut();
      failures.forEach(out::println);
      int count = examples.count();
      out.println("%d examples, %d passed, %d failed".formatted(count, count - failures.size(), failures.size()));
      return failures.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (RuleFault fault) {
      fault.messages().forEach(spec.commandLine().getErr()::println);
      return ExitCode.USAGE;
    }
  }
}
