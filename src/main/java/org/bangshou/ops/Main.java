package org.bangshou.ops;

import java.io.PrintWriter;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * The one entry point. Exit code 0 means done, 1 failed, 2 wrong input or use; the last two come
 * with one line on the standard error stream.
 */
@Command(
    name = "bangshou",
    description = "Bangshou 帮手: matches volunteer service orders with volunteers and teams.",
    synopsisSubcommandLabel = "[COMMAND]",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong input or use"},
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      SolveCommand.class,
      RulesCommand.class,
      DemoCommand.class,
      ProveCommand.class,
      HelpCommand.class,
    })
public final class Main implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private final Map<String, String> environment;

  private Main(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs the command that the arguments name, {@code serve} when there is none, and exits. */
  public static void main(String[] arguments) {
    System.exit(run(commandLine(System.getenv()), arguments));
  }

  /** Without the exit: answers the code. */
  static int run(CommandLine command, String... arguments) {
    return command.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
  }

  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new Main(environment))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(wrongUse())
        .setExecutionExceptionHandler(failed());
  }

  Map<String, String> environment() {
    return environment;
  }

  @Override
  public void run() {
    throw new IllegalStateException("a command is always given");
  }

  private static IParameterExceptionHandler wrongUse() {
    return (problem, arguments) -> {
      say(problem.getCommandLine(), problem.getMessage() + ". Try: bangshou help");
      return ExitCode.USAGE;
    };
  }

  private static IExecutionExceptionHandler failed() {
    return (Exception problem, CommandLine command, ParseResult parsed) -> {
      LOG.debug("The command failed", problem);
      say(command, Failures.explain(problem));
      return ExitCode.SOFTWARE;
    };
  }

  private static void say(CommandLine command, String text) {
    PrintWriter err = command.getErr();
    err.println("bangshou: " + text.replaceAll("\\s*\\R\\s*", " "));
    err.flush();
  }
}
