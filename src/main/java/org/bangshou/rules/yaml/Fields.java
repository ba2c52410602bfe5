package org.bangshou.rules.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping. Every key asked for by {@link #value} must be there, every key that is there
 * must have been asked for. A fault is noted and a harmless value answered, so that reading goes on.
 */
public final class Fields {

  private final Faults faults;
  private final String path;
  private final Tree.@Nullable Mapping mapping;
  private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
  private final SequencedSet<String> asked = new LinkedHashSet<>();

  Fields(Faults faults, String path, Tree.@Nullable Mapping mapping) {
    this.faults = faults;
    this.path = path;
    this.mapping = mapping;
    if (mapping != null) mapping.entries().forEach(this::enter);
  }

  /** Reads a whole file; after a fault the reader still gets values, within bounds but of no meaning. */
  public static <T> T read(Tree.Mapping top, Faults faults, Function<Fields, T> reader) {
    return new Fields(faults, "", top).read(reader);
  }

  /** Reads a file that is not there: harmless values, and no more complaints. */
  public static <T> T readLost(Faults faults, Function<Fields, T> reader) {
    return lost(faults).read(reader);
  }

  /** What stands in for a mapping that is not there: answers harmless values and complains no more. */
  static Fields lost(Faults faults) {
    return new Fields(faults, "", null);
  }

  public <T> T read(Function<Fields, T> reader) {
    T value = reader.apply(this);
    noteUnknownKeys();
    return value;
  }

  /** The value of a key that must be there. */
  public Value value(String key) {
    asked.add(key);
    Tree.Entry entry = entries.get(key);
    if (entry != null) return new Value(faults, pathTo(key), entry.value());
    if (mapping != null) faults.add(mapping.spot(), in() + "key \"" + key + "\" is missing");
    return new Value(faults, pathTo(key), null);
  }

  /** The value of a key that may be left out. */
  public Optional<Value> find(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key)).map(entry -> new Value(faults, pathTo(key), entry.value()));
  }

  /** The names of all keys, whatever they are; each still has to be asked for. */
  public SequencedSet<String> keys() {
    return new LinkedHashSet<>(entries.keySet());
  }

  public <T> T inside(String key, Function<Fields, T> reader) {
    return value(key).inside(reader);
  }

  /** Reads each mapping of a list. */
  public <T> List<T> each(String key, Function<Fields, T> reader) {
    List<T> all = new ArrayList<>();
    value(key).items().forEach(item -> all.add(item.inside(reader)));
    return all;
  }

  private void enter(Tree.Entry entry) {
    String key = entry.key().text();
    Tree.Entry first = entries.putIfAbsent(key, entry);
    if (first != null) {
      faults.add(
          entry.key().spot(), in() + "key \"" + key + "\" is there twice, first in line " + first.key().spot().line());
    }
  }

  private void noteUnknownKeys() {
    entries.forEach(
        (key, entry) -> {
          if (!asked.contains(key)) noteUnknownKey(key, entry.key().spot());
        });
  }

  private void noteUnknownKey(String key, Spot spot) {
    String known = String.join(", ", asked);
    faults.add(spot, in() + "unknown key \"" + key + "\", known are " + known + "." + Faults.maybe(key, asked));
  }

  private String pathTo(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private String in() {
    return path.isEmpty() ? "" : path + ": ";
  }
}
