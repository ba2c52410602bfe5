package org.bangshou.ops;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bangshou.kernel.Zone;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleWarnings;
import org.bangshou.web.pages.Icons;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rules check}: are the rules in order? Exit 0 when they are, 2 with one line per fault when not. */
@Command(
    name = "check",
    description = "Reads the rules and names every fault and what is hardly meant.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it
final class RulesCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private RulesCommand parent;
  @Mixin private WhichRules which;

  @Option(names = "--roster", description = "also look whom the roster has for the skills and functions")
  private boolean roster;

  @Option(names = "--strict", description = "a warning is a fault")
  private boolean strict;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      RuleSet rules = which.read();
      List<String> warnings = new ArrayList<>(RuleWarnings.of(rules, Icons.listNames()));
      if (roster) warnings.addAll(listOfRoster(rules));
      if (strict && !warnings.isEmpty()) {
        warnings.forEach(err::println);
        return ExitCode.USAGE;
      }
      PrintWriter out = spec.commandLine().getOut();
      warnings.forEach(line -> out.println("warning: " + line));
      out.println(told(rules));
      return ExitCode.OK;
    } catch (RuleFault fault) {
      fault.messages().forEach(err::println);
      return ExitCode.USAGE;
    }
  }

  private List<String> listOfRoster(RuleSet rules) {
    try (HeadlessService service = HeadlessService.open(parent.environment())) {
      Regions regions = service.get(Regions.class);
      Roster people = service.get(Roster.class);
      return new RosterCheck(
              rules, regions.listAll(), people.listServing(Region.PROVINCE), people.listAllTeams(),
              Zone.day(service.get(Clock.class).instant()))
          .warnings();
    }
  }

  private static String told(RuleSet rules) {
    RuleBook province = rules.province();
    return "matching-rules: %d functions, %d skills, %d eligibility rules, %d regions of their own, version %s"
        .formatted(
            province.functions().size(), province.skills().size(), province.eligibility().size(),
            rules.listRegions().size() - 1, rules.version());
  }
}
