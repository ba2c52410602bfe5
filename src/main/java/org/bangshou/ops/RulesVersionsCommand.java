package org.bangshou.ops;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.bangshou.kernel.Zone;
import org.bangshou.policy.Activation;
import org.bangshou.policy.Policies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rules versions}: what held since when, through whom; the first line holds now. */
@Command(
    name = "versions",
    description = "Lists the versions that came into force, the latest first: it holds.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it
final class RulesVersionsCommand implements Runnable {

  @Spec private CommandSpec spec;
  @ParentCommand private RulesCommand rules;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (HeadlessService service = HeadlessService.openBeside(rules.environment())) {
      List<Activation> all = service.get(Policies.class).listActivations();
      all.forEach(activation -> out.println(line(activation)));
    }
    out.flush();
  }

  private static String line(Activation a) {
    String line =
        "%s  %s  %-8s  %s"
            .formatted(
                a.version(), Zone.local(a.at()).truncatedTo(ChronoUnit.SECONDS), a.source().name().toLowerCase(Locale.ROOT), a.who());
    return a.reason().isEmpty() ? line : line + "  " + a.reason();
  }
}
