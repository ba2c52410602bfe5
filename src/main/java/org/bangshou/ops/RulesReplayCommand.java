package org.bangshou.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.NotFound;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.replay.Replay;
import org.bangshou.replay.ReplaySheet;
import org.bangshou.replay.Replaying;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules replay NEW}: what would have come of the past under other rules. Exit 0 when told, 2 on wrong input. */
@Command(
    name = "replay",
    description = "Decides the past again under the rules of another folder, beside the rules that hold. Writes nothing.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it
final class RulesReplayCommand implements Callable<Integer> {

  private static final Duration ALLOWED = Duration.ofMinutes(30);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NEW", description = "the folder with the rules that are tried")
  private Path folder;

  @Option(names = "--from", required = true, paramLabel = "DAY", description = "the first day on which orders opened")
  private LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "DAY", description = "the last day")
  private LocalDate to;

  @Option(
      names = "--region",
      paramLabel = "CODE",
      defaultValue = Region.PROVINCE,
      description = "a county, a city or the province (${DEFAULT-VALUE})")
  private String region;

  @Option(names = "--csv", paramLabel = "FILE", description = "all figures and the rows behind them, as CSV")
  private @Nullable Path csv;

  @Override
  public Integer call() throws IOException {
    RuleSet next;
    try {
      next = RuleSetReader.read(RuleFolder.read(folder));
    } catch (RuleFault fault) {
      return wrong(fault.messages());
    }
    Main main = (Main) Objects.requireNonNull(spec.root().userObject());
    try (HeadlessService service = HeadlessService.open(main.environment())) {
      Replay replay = service.get(Replaying.class).replay(next, region, from, to, ALLOWED);
      PrintWriter out = spec.commandLine().getOut();
      new ReplayTable(replay, service.get(Regions.class)).lines().forEach(out::println);
      out.flush();
      if (csv != null) Files.writeString(csv, ReplaySheet.of(replay, Locale.ENGLISH), StandardCharsets.UTF_8);
      return ExitCode.OK;
    } catch (InvalidInput fault) {
      return wrong(List.of("bangshou: " + fault.field() + ": " + fault.getMessage()));
    } catch (NotFound fault) {
      return wrong(List.of("bangshou: " + fault.getMessage() + ". Maybe " + Region.PROVINCE + " for the province"));
    }
  }

  private int wrong(List<String> messages) {
    PrintWriter err = spec.commandLine().getErr();
    messages.forEach(err::println);
    err.flush();
    return ExitCode.USAGE;
  }
}
