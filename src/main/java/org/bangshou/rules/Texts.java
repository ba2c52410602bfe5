package org.bangshou.rules;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import org.bangshou.rules.yaml.Fields;

/** What several files have in common: words in two languages, and entries with ids. */
final class Texts {

  private Texts() {}

  static Bilingual bilingual(Fields fields, String key) {
    return fields.inside(key, f -> new Bilingual(f.value("zh").text(), f.value("en").text()));
  }

  /** Entries by their id, in the order of the file; an id that is there twice is a fault. */
  static <T> SequencedMap<String, T> byId(
      Fields top, String key, Function<Fields, T> reader, Function<T, String> id) {
    SequencedMap<String, T> all = new LinkedHashMap<>();
    top.each(
        key,
        fields -> {
          T entry = reader.apply(fields);
          if (all.putIfAbsent(id.apply(entry), entry) != null) fields.value("id").refuse("which is taken already");
          return entry;
        });
    return all;
  }
}
