package org.bangshou.rules.condition;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every attribute that there is, by name. */
public final class Catalogue<F> {

  private final Map<String, Attribute<F>> byName = new LinkedHashMap<>();

  public Catalogue(Collection<Attribute<F>> attributes) {
    attributes.forEach(a -> byName.put(a.name(), a));
  }

  public Optional<Attribute<F>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** In the order of the catalogue. */
  public Collection<Attribute<F>> list() {
    return Collections.unmodifiableCollection(byName.values());
  }

  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }
}
