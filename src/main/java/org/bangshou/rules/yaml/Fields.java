package org.bangshou.rules.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The keys of one mapping. Every key that is asked for must be there, every key that is there must
 * have been asked for. A fault is noted and a harmless value answered, so that reading goes on.
 */
public final class Fields {

  private final String file;
  private final Faults faults;
  private final String path;
  private final @Nullable MappingNode mapping;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final SequencedSet<String> asked = new LinkedHashSet<>();

  private record Entry(Node key, Node value) {}

  Fields(String file, Faults faults, String path, @Nullable MappingNode mapping) {
    this.file = file;
    this.faults = faults;
    this.path = path;
    this.mapping = mapping;
    if (mapping != null) mapping.getValue().forEach(this::enter);
  }

  /** What stands in for a mapping that is not there: answers harmless values and complains no more. */
  static Fields lost(String file, Faults faults) {
    return new Fields(file, faults, "", null);
  }

  <T> T read(Function<Fields, T> reader) {
    T value = reader.apply(this);
    noteUnknownKeys();
    return value;
  }

  /** The value of a key that must be there. */
  public Value value(String key) {
    asked.add(key);
    Entry entry = entries.get(key);
    if (entry != null) return new Value(file, faults, pathTo(key), entry.value());
    if (mapping != null) faults.add(file, mapping.getStartMark(), in() + "key \"" + key + "\" is missing");
    return new Value(file, faults, pathTo(key), null);
  }

  /** Leaves the keys that were not asked for in peace. */
  public void ignoreOtherKeys() {
    asked.addAll(entries.keySet());
  }

  public <T> T inside(String key, Function<Fields, T> reader) {
    return value(key).fields().read(reader);
  }

  /** Reads each mapping of a list. */
  public <T> List<T> each(String key, Function<Fields, T> reader) {
    List<T> all = new ArrayList<>();
    value(key).items().forEach(item -> all.add(item.fields().read(reader)));
    return all;
  }

  /** The line on which this begins, from 1; 0 when it is not there. */
  public int line() {
    return mapping == null ? 0 : mapping.getStartMark().getLine() + 1;
  }

  private void enter(NodeTuple tuple) {
    Node keyNode = tuple.getKeyNode();
    if (!(keyNode instanceof ScalarNode key)) {
      faults.add(file, keyNode.getStartMark(), in() + "a key must be a single word");
      return;
    }
    Entry first = entries.putIfAbsent(key.getValue(), new Entry(key, tuple.getValueNode()));
    if (first != null) {
      faults.add(file, key.getStartMark(), in() + "key \"" + key.getValue() + "\" is there twice, first in line "
          + (first.key().getStartMark().getLine() + 1));
    }
  }

  private void noteUnknownKeys() {
    entries.forEach(
        (key, entry) -> {
          if (!asked.contains(key)) noteUnknownKey(key, entry.key().getStartMark());
        });
  }

  private void noteUnknownKey(String key, Mark mark) {
    String known = String.join(", ", asked);
    faults.add(file, mark, in() + "unknown key \"" + key + "\", known are " + known + "." + Faults.maybe(key, asked));
  }

  private String pathTo(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private String in() {
    return path.isEmpty() ? "" : path + ": ";
  }
}
