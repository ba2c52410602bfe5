package org.bangshou.rules.example;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Ids of rules; their order means nothing. */
record RuleIds(SortedSet<String> all) {

  RuleIds(Collection<String> ids) {
    this(Collections.unmodifiableSortedSet(new TreeSet<>(ids)));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  String shown() {
    return isEmpty() ? "nothing" : String.join(", ", all);
  }
}
