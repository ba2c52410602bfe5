package org.bangshou.rules.yaml;

import java.io.StringReader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML file whose top is a mapping. */
public final class YamlFile {

  private final String name;
  private final Faults faults;

  public YamlFile(String name, Faults faults) {
    this.name = name;
    this.faults = faults;
  }

  /**
   * Reads the whole file; after a fault the reader still gets values, within bounds but of no meaning.
   *
   * @param text none when the file is missing, which is a fault
   */
  public <T> T read(@Nullable String text, Function<Fields, T> reader) {
    if (text == null) faults.add(name, "the file is missing");
    Node top = text == null ? null : compose(text);
    if (top instanceof MappingNode mapping) return new Fields(name, faults, "", mapping).read(reader);
    if (top != null) faults.add(name, top.getStartMark(), "the file must be a list of \"key: value\" lines");
    return Fields.lost(name, faults).read(reader);
  }

  private @Nullable Node compose(String text) {
    try {
      Node top = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (top == null) faults.add(name, "the file is empty");
      return top;
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String message = "not YAML: " + oneLine(String.valueOf(e.getProblem()));
      if (mark == null) faults.add(name, message);
      else faults.add(name, mark, message);
    } catch (YAMLException e) {
      faults.add(name, "not YAML: " + oneLine(String.valueOf(e.getMessage())));
    }
    return null;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
