package org.bangshou.rules.yaml;

import java.util.ArrayList;
import java.util.Collection;
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
  private final Collection<String> below;
  private final @Nullable Shape shape;
  private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
  private final SequencedSet<String> asked = new LinkedHashSet<>();
  private final SequencedSet<String> missing = new LinkedHashSet<>();

  /** @param below the names of the entries over which it might have been meant to be laid */
  Fields(Faults faults, String path, Tree.@Nullable Mapping mapping, Collection<String> below) {
    this(faults, path, mapping, below, null);
  }

  private Fields(
      Faults faults, String path, Tree.@Nullable Mapping mapping, Collection<String> below, @Nullable Shape shape) {
    this.faults = faults;
    this.path = path;
    this.mapping = mapping;
    this.below = below;
    this.shape = shape;
    if (mapping != null) mapping.entries().forEach(this::enter);
  }

  /** Reads a whole file; after a fault the reader still gets values, within bounds but of no meaning. */
  public static <T> T read(Tree.Mapping top, Faults faults, Function<Fields, T> reader) {
    return new Fields(faults, "", top, List.of()).read(reader);
  }

  /** Reads a file that is not there: harmless values, and no more complaints. */
  public static <T> T readLost(Faults faults, Function<Fields, T> reader) {
    return lost(faults).read(reader);
  }

  /** Reads a mapping without a key. */
  public static <T> T readNothing(Function<Fields, T> reader) {
    return lost(new Faults()).read(reader);
  }

  /** What stands in for a mapping that is not there: answers harmless values and complains no more. */
  static Fields lost(Faults faults) {
    return new Fields(faults, "", null, List.of());
  }

  /** Answers harmless values and notes down what is asked for. */
  static Fields describing(Shape shape) {
    return new Fields(new Faults(), "", null, List.of(), shape);
  }

  public <T> T read(Function<Fields, T> reader) {
    T value = reader.apply(this);
    if (shape != null) shape.noteReading(missing);
    noteMissingKeys();
    noteUnknownKeys();
    return value;
  }

  /** The value of a key that must be there. */
  public Value value(String key) {
    asked.add(key);
    Tree.Entry entry = entries.get(key);
    if (entry != null) return new Value(faults, pathTo(key), entry.value());
    missing.add(key);
    return shape == null ? new Value(faults, pathTo(key), null) : new Value(faults, shape.key(key));
  }

  /** The value of a key that may be left out. */
  public Optional<Value> find(String key) {
    asked.add(key);
    if (shape != null) return Optional.of(new Value(faults, shape.key(key)));
    return Optional.ofNullable(entries.get(key)).map(entry -> new Value(faults, pathTo(key), entry.value()));
  }

  /** Where it stands: file, line and column; blank when it is not there. */
  public String place() {
    return mapping == null ? "" : mapping.spot().toString();
  }

  /** Notes a fault of this mapping as a whole. */
  public void refuse(String expected) {
    if (mapping != null) faults.add(mapping.spot(), in() + expected);
  }

  /** The names of all keys, whatever they are; each still has to be asked for. */
  public SequencedSet<String> keys() {
    return shape == null ? new LinkedHashSet<>(entries.keySet()) : new LinkedHashSet<>(List.of(Shape.ANY));
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

  private void noteMissingKeys() {
    if (mapping == null || missing.isEmpty()) return;
    String name = Layering.name(mapping).orElse("");
    if (below.isEmpty() || name.isEmpty()) {
      missing.forEach(key -> faults.add(mapping.spot(), in() + "key \"" + key + "\" is missing"));
    } else {
      String lacks = " is new here and lacks " + String.join(", ", missing) + ".";
      faults.add(mapping.spot(), in() + "\"" + name + "\"" + lacks + Faults.maybe(name, below));
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
