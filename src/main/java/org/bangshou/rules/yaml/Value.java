package org.bangshou.rules.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One value and where it stands. Each method says what it must be, or notes a fault. */
public final class Value {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Faults faults;
  private final String path;
  private final @Nullable Tree tree;
  private final Collection<String> below;
  private final @Nullable Shape shape;

  Value(Faults faults, String path, @Nullable Tree tree) {
    this(faults, path, tree, List.of(), null);
  }

  /** Nothing but what is asked of it is of interest. */
  Value(Faults faults, Shape shape) {
    this(faults, "", null, List.of(), shape);
  }

  private Value(
      Faults faults, String path, @Nullable Tree tree, Collection<String> below, @Nullable Shape shape) {
    this.faults = faults;
    this.path = path;
    this.tree = tree;
    this.below = below;
    this.shape = shape;
  }

  /** Words, not blank. */
  public String text() {
    if (shape != null) shape.noteText();
    String text = scalar("must be text").strip();
    if (text.isEmpty() && tree instanceof Tree.Scalar) refuse("must not be blank");
    return text;
  }

  /** A kebab-case id. */
  public String id() {
    if (shape != null) shape.notePattern("^" + ID + "$");
    String id = scalar("must be an id");
    if (tree instanceof Tree.Scalar && !ID.matcher(id).matches()) {
      refuse("must be an id of small letters, digits and hyphens, as in care-visit");
    }
    return id;
  }

  public int whole(int least, int most) {
    if (shape != null) shape.noteNumber("integer", least, most);
    return bounded(Integer::valueOf, "a whole number", least, most);
  }

  public double number(double least, double most) {
    if (shape != null) shape.noteNumber("number", least, most);
    return bounded(Double::valueOf, "a number", least, most);
  }

  public boolean yesNo() {
    if (shape != null) shape.noteYesNo();
    return word(List.of("true", "false"), "").equals("true");
  }

  public LocalTime time() {
    if (shape != null) shape.notePattern("^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$");
    return parsed(LocalTime::parse, LocalTime.MIDNIGHT, "must be a time of day like \"08:30\"");
  }

  public LocalDate date() {
    if (shape != null) shape.notePattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    return parsed(LocalDate::parse, LocalDate.EPOCH, "must be a date like 2026-10-01");
  }

  /**
   * One of the words that are known, or a blank one after a fault.
   *
   * @param noun what they are, for the message; blank when they are few enough to be listed
   */
  public String oneOf(Collection<String> known, String noun) {
    if (shape != null) shape.noteWords(known, noun.isEmpty());
    return word(known, noun);
  }

  private String word(Collection<String> known, String noun) {
    String expected = noun.isEmpty() ? "must be " + String.join(" or ", known) + "." : "not a known " + noun + ".";
    String word = tree instanceof Tree.Scalar scalar ? scalar.text() : "";
    if (known.contains(word)) return word;
    refuse(expected + Faults.maybe(word, known));
    return "";
  }

  /** One of these constants, written in small letters with hyphens; after a fault the first. */
  public <E extends Enum<E>> E choice(List<E> constants) {
    List<String> words = constants.stream().map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
    int found = words.indexOf(oneOf(words, ""));
    return constants.get(shape == null ? Math.max(0, found) : shape.turn(words.size()));
  }

  public List<Value> items() {
    if (shape != null) return List.of(new Value(faults, shape.item()));
    List<Value> items = new ArrayList<>();
    if (tree instanceof Tree.Listing listing) {
      for (Tree item : listing.items()) {
        String itsPath = path + "[" + (items.size() + 1) + "]";
        items.add(new Value(faults, itsPath, item, Layering.namesBelow(item, listing), null));
      }
    } else {
      refuse("must be a list");
    }
    return items;
  }

  private Fields fields() {
    if (shape != null) return Fields.describing(shape);
    if (tree instanceof Tree.Mapping mapping) return new Fields(faults, path, mapping, below);
    refuse("must hold keys of its own");
    return Fields.lost(faults);
  }

  /** What stands in this mapping. */
  public <T> T inside(Function<Fields, T> reader) {
    return fields().read(reader);
  }

  /** This mapping laid over that one, key by key. */
  public Fields over(Tree.Mapping base) {
    if (shape != null) {
      shape.noteOverlay();
      return Fields.describing(shape);
    }
    if (tree instanceof Tree.Mapping) {
      return new Fields(faults, path, (Tree.Mapping) Layering.over(base, tree), List.of());
    }
    refuse("must hold keys of its own");
    return Fields.lost(faults);
  }

  /** As written; a list or a mapping is a fault. */
  public String raw() {
    if (shape != null) shape.noteScalar();
    return scalar("must be a single value");
  }

  private <N extends Number & Comparable<N>> N bounded(Function<String, N> parse, String what, N least, N most) {
    String expected = "must be " + what + " from " + least + " to " + most;
    N number = parsed(parse, least, expected);
    if (number.compareTo(least) >= 0 && number.compareTo(most) <= 0) return number;
    refuse(expected);
    return least;
  }

  private <T> T parsed(Function<String, T> parse, T fallback, String expected) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      refuse(expected);
      return fallback;
    }
    try {
      return parse.apply(scalar.text());
    } catch (NumberFormatException | DateTimeException e) {
      refuse(expected);
      return fallback;
    }
  }

  private String scalar(String expected) {
    if (tree instanceof Tree.Scalar scalar) return scalar.text();
    refuse(expected);
    return "";
  }

  /** Notes a fault of this value; a missing value was noted before. */
  public void refuse(String expected) {
    if (tree != null) faults.add(tree.spot(), path + " is " + shown(tree) + ", " + expected);
  }

  private static String shown(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar -> "\"" + shortened(scalar.text()) + "\"";
      case Tree.Listing _ -> "a list";
      case Tree.Mapping _ -> "a mapping";
    };
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }
}
