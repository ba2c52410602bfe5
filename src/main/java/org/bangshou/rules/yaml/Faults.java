package org.bangshou.rules.yaml;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers what is wrong, so that one look shows all of it. */
public final class Faults {

  private final SortedSet<Fault> faults = new TreeSet<>();

  /** A fault of a file as a whole. */
  public void add(String file, String message) {
    add(Spot.ofFile(file), message);
  }

  public void add(Spot spot, String message) {
    faults.add(new Fault(spot, message));
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** One line each, by file, line and column. */
  public List<String> messages() {
    return faults.stream().map(Fault::toString).toList();
  }

  /** {@code " Maybe \"barber\"?"} when a known word is near, else nothing. */
  public static String maybe(String word, Collection<String> known) {
    return Nearest.find(word, known).map(near -> " Maybe \"" + near + "\"?").orElse("");
  }
}
