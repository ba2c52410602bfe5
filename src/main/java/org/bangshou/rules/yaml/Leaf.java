package org.bangshou.rules.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bangshou.rules.yaml.Tree.Listing;
import org.bangshou.rules.yaml.Tree.Mapping;
import org.bangshou.rules.yaml.Tree.Scalar;

/**
 * One value with its full name, for lists and comparisons.
 *
 * @param path as in {@code rules[too-far].parameters.extraKm}
 * @param value as written; a list of words in brackets
 * @param spot where it stands
 */
public record Leaf(String path, String value, Spot spot) {

  /** Every value below, in the order of the file. */
  public static List<Leaf> of(Tree tree) {
    List<Leaf> all = new ArrayList<>();
    gather("", tree, all);
    return all;
  }

  /** The same value as seen from above. */
  public Leaf under(String subject) {
    return new Leaf(subject + "." + path, value, spot);
  }

  private static void gather(String path, Tree tree, List<Leaf> all) {
    switch (tree) {
      case Scalar scalar -> all.add(new Leaf(path, scalar.text(), scalar.spot()));
      case Mapping mapping ->
          mapping.entries().forEach(e -> gather(path.isEmpty() ? e.key().text() : path + "." + e.key().text(), e.value(), all));
      case Listing listing when listing.items().stream().allMatch(Scalar.class::isInstance) ->
          all.add(new Leaf(path, words(listing), listing.spot()));
      case Listing listing -> {
        int at = 1;
        for (Tree item : listing.items()) {
          gather(path + "[" + Layering.name(item).orElse(String.valueOf(at)) + "]", item, all);
          at++;
        }
      }
    }
  }

  private static String words(Listing listing) {
    return listing.items().stream().map(item -> ((Scalar) item).text()).collect(Collectors.joining(", ", "[", "]"));
  }
}
