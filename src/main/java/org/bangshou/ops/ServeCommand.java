package org.bangshou.ops;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. */
@Command(
    name = "serve",
    description =
        "Run the service (the default); PostgreSQL and Redis too, unless DATASOURCE_URL and"
            + " REDIS_URI name others.")
@SuppressWarnings("NullAway.Init") // picocli fills it
final class ServeCommand implements Runnable {

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Service service = Service.start(main.environment(), line -> print(out, line));
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
    print(out, "Bangshou is ready: " + service.address());
    service.awaitStop();
  }

  private static void print(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
