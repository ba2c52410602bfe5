package org.bangshou.web.pages.desk;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bangshou.identity.Caller;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;

/** The regions in which somebody acts; one that lies in another of theirs says nothing new. */
@Singleton
public class Scopes {

  private final Regions regions;

  Scopes(Regions regions) {
    this.regions = regions;
  }

  public List<String> of(Caller caller) {
    Set<String> codes = caller.regionCodes();
    return codes.stream()
        .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && regions.isWithin(code, other)))
        .sorted()
        .toList();
  }

  /** What each of the scopes has, in one list. */
  public <T> List<T> collect(Caller caller, Function<String, ? extends Collection<T>> of) {
    Set<T> all = new LinkedHashSet<>();
    of(caller).forEach(scope -> all.addAll(of.apply(scope)));
    return List.copyOf(all);
  }

  /** Every region within which this person may plan: the scopes themselves and what lies in them. */
  public List<Region> listRegions(Caller caller) {
    return regions.listAll().stream().filter(caller::actsIn).toList();
  }
}
