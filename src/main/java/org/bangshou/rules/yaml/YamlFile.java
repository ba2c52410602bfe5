package org.bangshou.rules.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One YAML file whose top is a mapping. */
public final class YamlFile {

  /** Far more than policy needs; a deeper file is a mistake or worse. */
  private static final int DEEPEST = 20;

  private final String name;
  private final Faults faults;

  public YamlFile(String name, Faults faults) {
    this.name = name;
    this.faults = faults;
  }

  /** What stands in the text; nothing, and a fault, when that is no mapping. */
  public Optional<Tree.Mapping> read(String text) {
    Node top = compose(text);
    if (top == null) return Optional.empty();
    if (top instanceof MappingNode mapping) return Optional.of(mapping(mapping, 0));
    faults.add(spot(top.getStartMark()), "the file must be a list of \"key: value\" lines");
    return Optional.empty();
  }

  private @Nullable Node compose(String text) {
    try {
      Node top = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (top == null) faults.add(name, "the file is empty");
      return top;
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String message = "not YAML: " + oneLine(String.valueOf(e.getProblem()));
      faults.add(mark == null ? Spot.ofFile(name) : spot(mark), message);
    } catch (YAMLException e) {
      faults.add(name, "not YAML: " + oneLine(String.valueOf(e.getMessage())));
    }
    return null;
  }

  private Tree tree(Node node, int depth) {
    if (depth > DEEPEST) return refused(node, "is nested deeper than " + DEEPEST);
    // an alias could make a small file endless
    if (node.getAnchor() != null) return refused(node, "anchors and aliases are not understood here; write it out");
    return switch (node) {
      case MappingNode mapping -> mapping(mapping, depth);
      case SequenceNode sequence ->
          new Tree.Listing(
              spot(node.getStartMark()), sequence.getValue().stream().map(item -> tree(item, depth + 1)).toList());
      case ScalarNode scalar -> new Tree.Scalar(spot(node.getStartMark()), scalar.getValue());
      default -> refused(node, "must be a word, a list or keys");
    };
  }

  private Tree refused(Node node, String message) {
    faults.add(spot(node.getStartMark()), message);
    return new Tree.Scalar(spot(node.getStartMark()), "");
  }

  private Tree.Mapping mapping(MappingNode node, int depth) {
    List<Tree.Entry> entries = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      Spot at = spot(tuple.getKeyNode().getStartMark());
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        entries.add(new Tree.Entry(new Tree.Scalar(at, key.getValue()), tree(tuple.getValueNode(), depth + 1)));
      } else {
        faults.add(at, "a key must be a single word");
      }
    }
    return new Tree.Mapping(spot(node.getStartMark()), entries);
  }

  private Spot spot(Mark mark) {
    return new Spot(name, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
