package org.bangshou.rules.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in one place of a file, noted down while its own reader asks for it. So the schemas for
 * editors say what the readers take, and can say nothing else.
 */
public final class Shape {

  /** The key that stands for any key. */
  static final String ANY = "*";

  private static final List<String> SCALARS = List.of("string", "number", "boolean");

  private final Turns turns;
  private final SequencedMap<String, Object> scalar = new LinkedHashMap<>();
  private final SequencedMap<String, Shape> keys = new LinkedHashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private int readings;
  private boolean overlaid;
  private @Nullable Shape item;

  /** A choice of several words leads the reader different ways: it reads as often as there are words. */
  private static final class Turns {
    private int now;
    private int all = 1;
  }

  private Shape(Turns turns) {
    this.turns = turns;
  }

  /** The shape of a file, by the reader that reads it. */
  public static Shape of(Function<Fields, ?> reader) {
    var turns = new Turns();
    var shape = new Shape(turns);
    for (; turns.now < turns.all; turns.now++) Fields.describing(shape).read(reader);
    return shape;
  }

  /** As JSON Schema, for what must be said in full. */
  public SequencedMap<String, Object> schema() {
    return schema(false);
  }

  /** As JSON Schema, for what is laid over something else key by key. */
  public SequencedMap<String, Object> overlaySchema() {
    return schema(true);
  }

  Shape key(String name) {
    return keys.computeIfAbsent(name, _ -> new Shape(turns));
  }

  Shape item() {
    if (item == null) item = new Shape(turns);
    return item;
  }

  /** One reading is over in which those keys had to be there. */
  void noteReading(Set<String> musts) {
    readings++;
    musts.forEach(key -> asked.merge(key, 1, Integer::sum));
  }

  /** It is laid over something else. */
  void noteOverlay() {
    overlaid = true;
  }

  void noteText() {
    scalar.putIfAbsent("type", "string");
    scalar.putIfAbsent("pattern", "\\S");
  }

  void notePattern(String pattern) {
    scalar.put("type", "string");
    scalar.put("pattern", pattern);
  }

  void noteNumber(String type, Number least, Number most) {
    scalar.put("type", type);
    scalar.put("minimum", least);
    scalar.put("maximum", most);
  }

  void noteYesNo() {
    scalar.put("type", "boolean");
  }

  void noteScalar() {
    scalar.putIfAbsent("type", SCALARS);
  }

  /** @param closed can it be nothing else? Words of another file are only proposed, for that file may change */
  void noteWords(Collection<String> words, boolean closed) {
    List<Object> all = new ArrayList<>(words);
    // what a reader of YAML 1.1 makes of these words
    if (words.contains("yes")) all.add(true);
    if (words.contains("no")) all.add(false);
    Map<String, Object> listed = Map.of("enum", all);
    if (closed) scalar.putAll(listed);
    else scalar.put("anyOf", List.of(listed, Map.of("type", SCALARS)));
  }

  /** The turn of one of so many ways. */
  int turn(int ways) {
    turns.all = Math.max(turns.all, ways);
    return turns.now % ways;
  }

  private SequencedMap<String, Object> schema(boolean overlay) {
    if (item != null) return listSchema(item, overlay);
    return keys.isEmpty() ? new LinkedHashMap<>(scalar) : mappingSchema(overlay || overlaid, Set.of());
  }

  private static SequencedMap<String, Object> listSchema(Shape item, boolean overlay) {
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    Set<String> names = new LinkedHashSet<>(Layering.NAMES);
    names.retainAll(item.keys.keySet());
    boolean found = overlay && !names.isEmpty();
    schema.put("items", found ? item.mappingSchema(true, names) : item.schema(false));
    return schema;
  }

  private SequencedMap<String, Object> mappingSchema(boolean overlay, Set<String> needed) {
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach((name, shape) -> properties.put(name, shape.schema(overlay)));
    Object others = properties.remove(ANY);
    if (!properties.isEmpty()) schema.put("properties", properties);
    List<String> required = new ArrayList<>(overlay ? needed : keys.keySet());
    required.removeIf(name -> name.equals(ANY) || (!overlay && asked.getOrDefault(name, 0) < readings));
    if (!required.isEmpty()) schema.put("required", required);
    schema.put("additionalProperties", others == null ? false : others);
    return schema;
  }
}
