package org.bangshou.ops;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.bangshou.place.Gazetteer;
import org.bangshou.place.Region;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.yaml.Leaf;
import org.bangshou.rules.yaml.Spot;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules show}: every value that holds in a region, with the file and line where it stands. */
@Command(
    name = "show",
    description = "Shows every value that holds in a region, and where it stands.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it
final class RulesShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WhichRules which;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      defaultValue = Region.PROVINCE,
      description = "a city or county by its code or name, as in 330521 or 德清县; left out the province")
  private String named;

  @Option(names = "--changed", description = "only what the region says itself")
  private boolean changed;

  @Override
  public Integer call() {
    Region region = Gazetteer.findRegion(named).orElseThrow(this::unknown);
    try {
      List<Leaf> values = which.read().listValues(region.code());
      String own = "regions/" + region.code() + ".yaml";
      List<Leaf> shown = values.stream().filter(leaf -> !changed || leaf.spot().file().equals(own)).toList();
      PrintWriter out = spec.commandLine().getOut();
      shown.forEach(leaf -> out.println(leaf.path() + ": " + leaf.value() + "  # " + place(leaf.spot())));
      out.println("%s %s: %d values".formatted(region.code(), region.name(), shown.size()));
      return ExitCode.OK;
    } catch (RuleFault fault) {
      fault.messages().forEach(spec.commandLine().getErr()::println);
      return ExitCode.USAGE;
    }
  }

  private ParameterException unknown() {
    return new ParameterException(spec.commandLine(), "there is no region " + named + " in the province");
  }

  private static String place(Spot spot) {
    return spot.file() + ":" + spot.line();
  }
}
