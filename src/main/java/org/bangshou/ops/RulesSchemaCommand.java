package org.bangshou.ops;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleSchemas;
import org.bangshou.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rules schema}: writes what editors need to complete and to underline, into schema/ beside the rules. */
@Command(
    name = "schema",
    description = "Writes the JSON Schemas for editors into schema/ of the folder.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it
final class RulesSchemaCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WhichRules which;

  @Override
  public Integer call() throws IOException {
    try {
      Map<String, String> schemas = texts(which.read());
      Path folder = Files.createDirectories(which.folderToWrite().resolve("schema"));
      for (var schema : schemas.entrySet()) Files.writeString(folder.resolve(schema.getKey()), schema.getValue());
      spec.commandLine().getOut().println("%d schemas written to %s".formatted(schemas.size(), folder));
      return ExitCode.OK;
    } catch (RuleFault fault) {
      fault.messages().forEach(spec.commandLine().getErr()::println);
      return ExitCode.USAGE;
    }
  }

  /** The schemas as text, by the name of their file. */
  static Map<String, String> texts(RuleSet rules) throws IOException {
    var lines = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    var json = new ObjectMapper();
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, SequencedMap<String, Object>> schema : RuleSchemas.of(rules).entrySet()) {
      texts.put(schema.getKey(), json.writer(printer).writeValueAsString(schema.getValue()) + "\n");
    }
    return texts;
  }
}
