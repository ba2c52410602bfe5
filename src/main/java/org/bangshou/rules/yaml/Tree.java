package org.bangshou.rules.yaml;

import java.util.List;
import java.util.Optional;

/** What stands in a file, every part with its spot, so that a fault can be named after files were laid over each other. */
public sealed interface Tree {

  Spot spot();

  /** One word, number or sentence, as written. */
  record Scalar(Spot spot, String text) implements Tree {}

  record Listing(Spot spot, List<Tree> items) implements Tree {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** Keys in the order of the file; one that is there twice is kept twice, for the reader to complain. */
  record Mapping(Spot spot, List<Entry> entries) implements Tree {
    public Mapping {
      entries = List.copyOf(entries);
    }

    public Optional<Tree> find(String key) {
      return entries.stream().filter(e -> e.key().text().equals(key)).map(Entry::value).findFirst();
    }
  }

  /** A key and what stands under it. */
  record Entry(Scalar key, Tree value) {}
}
