package org.bangshou.rules.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.yaml.Faults;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.YamlFile;

/** The cases of matching-rules/examples/, each judged by the same function that judges in service. */
public final class Examples {

  private final RuleSet rules;
  private final List<Example> examples;

  private Examples(RuleSet rules, List<Example> examples) {
    this.rules = rules;
    this.examples = List.copyOf(examples);
  }

  /**
   * @param files name to text, as in {@code examples/certificates.yaml}
   * @throws RuleFault when anything in them cannot be understood
   */
  public static Examples read(Map<String, String> files, RuleSet rules) {
    var faults = new Faults();
    List<Example> examples = new ArrayList<>();
    new TreeMap<>(files)
        .forEach(
            (name, text) ->
                new YamlFile(name, faults)
                    .read(text)
                    .ifPresent(tree -> examples.addAll(Fields.read(tree, faults, top -> ExampleFile.read(top, rules)))));
    if (!faults.isEmpty()) throw new RuleFault(faults.messages());
    return new Examples(rules, examples);
  }

  /** Asks for all that a file of examples may say; for its schema. */
  public static Object describe(Fields top, RuleSet rules) {
    return ExampleFile.read(top, rules);
  }

  /** How many there are. */
  public int count() {
    return examples.size();
  }

  /** One line for each that comes out otherwise: where it stands, what was expected and what came, in words. */
  public List<String> listFailures(Locale locale) {
    return examples.stream().flatMap(e -> new Trial(rules, e, locale).findFailure().stream()).toList();
  }

  /** The ids of the rules that refuse, warn or cost in some example, sorted. */
  List<String> listSpeaking() {
    return trials().flatMap(t -> t.listSpeaking().stream()).distinct().sorted().toList();
  }

  /** The ids of the rules that were looked at and did nothing in some example, sorted. */
  List<String> listSilent() {
    return trials().flatMap(t -> t.listSilent().stream()).distinct().sorted().toList();
  }

  private Stream<Trial> trials() {
    return examples.stream().map(example -> new Trial(rules, example, Locale.ENGLISH));
  }
}
