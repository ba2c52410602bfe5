package org.bangshou.ops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bangshou.kernel.NotFound;
import org.bangshou.place.Gazetteer;
import org.bangshou.policy.Policies;
import org.bangshou.rules.Bilingual;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rules diff OLD NEW}: one sentence for each thing that the second says otherwise; none when they are the same. */
@Command(
    name = "diff",
    description = "Says in sentences what the rules of NEW say otherwise than those of OLD.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it
final class RulesDiffCommand implements Callable<Integer> {

  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{16}");

  @Spec private CommandSpec spec;
  @ParentCommand private RulesCommand rules;

  @Parameters(index = "0", paramLabel = "OLD", description = "a folder, or the version of rules that were in force once")
  private String old;

  @Parameters(index = "1", paramLabel = "NEW", description = "the same")
  private String next;

  @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", description = "en or zh")
  private String language;

  @Override
  public Integer call() {
    if (!language.equals("en") && !language.equals("zh")) throw wrong("--lang is \"" + language + "\", must be en or zh");
    try (Stored stored = new Stored(rules.environment())) {
      RuleSet before = ruleSet(old, stored);
      RuleSet after = ruleSet(next, stored);
      Policies.tell(Policies.diff(before, after), Locale.forLanguageTag(language), names())
          .forEach(spec.commandLine().getOut()::println);
      return ExitCode.OK;
    } catch (RuleFault fault) {
      fault.messages().forEach(spec.commandLine().getErr()::println);
      return ExitCode.USAGE;
    } catch (NotFound unknown) {
      throw wrong(String.valueOf(unknown.getMessage()));
    }
  }

  private RuleSet ruleSet(String name, Stored stored) {
    if (Files.isDirectory(Path.of(name))) return RuleSetReader.read(RuleFolder.read(Path.of(name)));
    if (!VERSION.matcher(name).matches()) throw wrong("\"" + name + "\" is neither a folder nor a version of 16 hex digits");
    return stored.get(name);
  }

  /** No database is needed to name a region. */
  private static Function<String, Bilingual> names() {
    return code ->
        Gazetteer.findRegion(code).map(r -> new Bilingual(r.name(), r.nameEn())).orElse(new Bilingual(code, code));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** The versions in the database, opened only when one is asked for. */
  private static final class Stored implements AutoCloseable {

    private final Map<String, String> environment;
    private @Nullable HeadlessService service;

    Stored(Map<String, String> environment) {
      this.environment = environment;
    }

    RuleSet get(String version) {
      HeadlessService open = service;
      if (open == null) {
        open = HeadlessService.openBeside(environment);
        service = open;
      }
      return open.get(Policies.class).findRuleSet(version).orElseThrow(() -> new NotFound("version of the rules", version));
    }

    @Override
    public void close() {
      if (service != null) service.close();
    }
  }
}
