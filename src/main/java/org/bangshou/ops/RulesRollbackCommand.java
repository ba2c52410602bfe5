package org.bangshou.ops;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Refusal;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.policy.Activation;
import org.bangshou.policy.Actor;
import org.bangshou.policy.Policies;
import org.bangshou.rules.Bilingual;
import org.bangshou.web.Reasons;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rules rollback}: a version holds again, on every node that serves within a second or two. */
@Command(
    name = "rollback",
    description = "Puts a former version of the rules into force again, until the folder says something new.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it
final class RulesRollbackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private RulesCommand rules;

  @Parameters(arity = "0..1", paramLabel = "VERSION", description = "without it the one that held before")
  private @Nullable String version;

  @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "rolled back by command", description = "why, for the audit")
  private String reason;

  @Override
  public Integer call() {
    try (HeadlessService service = HeadlessService.openBeside(rules.environment())) {
      try {
        tell(service, service.get(Policies.class).rollBack(version, Actor.ofThisMachine(), reason));
        return ExitCode.OK;
      } catch (Refusal refusal) {
        return refused(service.get(Reasons.class).say(refusal.reason(), Locale.ENGLISH).refusal());
      } catch (NotFound | InvalidInput fault) {
        return refused(String.valueOf(fault.getMessage()));
      }
    }
  }

  private void tell(HeadlessService service, Activation back) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Rules " + back.version() + " are in force again.");
    Regions regions = service.get(Regions.class);
    Policies.tell(back.changes(), Locale.ENGLISH, code -> name(regions.getRegion(code))).forEach(out::println);
    out.flush();
  }

  private static Bilingual name(Region region) {
    return new Bilingual(region.name(), region.nameEn());
  }

  private int refused(String message) {
    spec.commandLine().getErr().println("bangshou: " + message);
    return ExitCode.USAGE;
  }
}
