package org.bangshou.rules.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangshou.rules.yaml.Tree.Entry;
import org.bangshou.rules.yaml.Tree.Listing;
import org.bangshou.rules.yaml.Tree.Mapping;
import org.bangshou.rules.yaml.Tree.Scalar;

/**
 * Lays what a region says over what holds for all, key by key. Entries of a list are known by their
 * {@code id} or {@code date}: a known one is overridden key by key, a new one comes behind the others.
 * Any other list is replaced as a whole.
 */
public final class Layering {

  /** The keys by which an entry of a list is known. */
  static final List<String> NAMES = List.of("id", "date");

  private Layering() {}

  public static Tree over(Tree base, Tree upper) {
    if (base instanceof Mapping below && upper instanceof Mapping above) return over(below, above);
    if (base instanceof Listing below && upper instanceof Listing above && isNamed(below)) return over(below, above);
    return upper;
  }

  private static Tree over(Mapping base, Mapping upper) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : base.entries()) {
      Optional<Tree> changed = upper.find(entry.key().text());
      entries.add(new Entry(entry.key(), changed.map(tree -> over(entry.value(), tree)).orElse(entry.value())));
    }
    upper.entries().stream().filter(e -> base.find(e.key().text()).isEmpty()).forEach(entries::add);
    return new Mapping(base.spot(), entries);
  }

  private static Tree over(Listing base, Listing upper) {
    List<Tree> items = new ArrayList<>(base.items());
    for (Tree item : upper.items()) {
      int at = find(items, name(item));
      if (at < 0) items.add(item);
      else items.set(at, over(items.get(at), item));
    }
    return new Listing(base.spot(), items);
  }

  private static int find(List<Tree> items, Optional<String> name) {
    for (int at = 0; name.isPresent() && at < items.size(); at++) {
      if (name(items.get(at)).equals(name)) return at;
    }
    return -1;
  }

  private static boolean isNamed(Listing listing) {
    return !listing.items().isEmpty() && listing.items().stream().allMatch(item -> name(item).isPresent());
  }

  /** The names of the entries that stood in the list before this one came with another file. */
  static Set<String> namesBelow(Tree item, Listing listing) {
    if (item.spot().file().equals(listing.spot().file())) return Set.of();
    return listing.items().stream()
        .filter(other -> !other.spot().file().equals(item.spot().file()))
        .flatMap(other -> name(other).stream())
        .collect(Collectors.toSet());
  }

  /** By what an entry of a list is known. */
  static Optional<String> name(Tree item) {
    if (!(item instanceof Mapping mapping)) return Optional.empty();
    for (String key : NAMES) {
      if (mapping.find(key).orElse(null) instanceof Scalar scalar) return Optional.of(scalar.text());
    }
    return Optional.empty();
  }
}
