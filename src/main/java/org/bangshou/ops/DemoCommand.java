package org.bangshou.ops;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.bangshou.ops.demo.Demo;
import org.bangshou.ops.demo.DemoAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code demo}: exit 0 when loaded, 2 when the database has accounts already and was left as it is. */
@Command(
    name = "demo",
    description = "Loads the demo (invented people and orders, one account of each role) into an empty database.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it
public final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Override
  public Integer call() {
    try (HeadlessService service = HeadlessService.open(main.environment())) {
      if (!service.get(Demo.class).load()) {
        spec.commandLine().getErr().println("bangshou: the database has accounts already. Maybe name an empty one");
        return ExitCode.USAGE;
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println("The demo is loaded. Log in as");
      service.get(DemoAccounts.class).lines().forEach(out::println);
      out.flush();
      return ExitCode.OK;
    }
  }
}
