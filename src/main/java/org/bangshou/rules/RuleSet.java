package org.bangshou.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import org.bangshou.place.Region;
import org.bangshou.rules.yaml.Leaf;

/**
 * All that matching-rules/ says at one moment: for the province, and for each region that says something
 * of its own. Made by {@link RuleSetReader} only.
 *
 * @param version 16 hex digits, the same for the same names and texts of files
 * @param files file name to text, all that is needed to read it again
 * @param layers region code to what holds there; the province's first
 */
public record RuleSet(String version, SequencedMap<String, String> files, SequencedMap<String, Layer> layers) {

  /** GB/T 2260: a city's code is that of its counties with the last two digits zero. */
  private static final int CITY_DIGITS = 4;

  /**
   * What holds in one region.
   *
   * @param values every value with its source, for {@code rules show}
   */
  record Layer(Eligibility eligibility, List<Leaf> values) {}

  public RuleSet {
    files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
    layers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(layers));
  }

  /** What holds where no region says otherwise. */
  public RuleBook province() {
    return eligibility(Region.PROVINCE).book();
  }

  /** What holds in a county: its own, else its city's, else the province's. */
  public RuleBook in(String regionCode) {
    return eligibility(regionCode).book();
  }

  /** The eligibility function of a county. */
  public Eligibility eligibility(String regionCode) {
    return layer(regionCode).eligibility();
  }

  /** Every value that holds in a region, each with the file and line where it stands. */
  public List<Leaf> listValues(String regionCode) {
    return layer(regionCode).values();
  }

  /** The regions that say something of their own, the province first. */
  public SequencedSet<String> listRegions() {
    return layers.sequencedKeySet();
  }

  /** A function that can be ordered anywhere: as the province has it, else as a region has it. */
  public Optional<ServiceFunction> findFunction(String id) {
    return find(book -> book.findFunction(id));
  }

  /** A skill that anybody may have: as the province has it, else as a region has it. */
  public Optional<Skill> findSkill(String id) {
    return find(book -> book.findSkill(id));
  }

  private <T> Optional<T> find(Function<RuleBook, Optional<T>> in) {
    return layers.values().stream().flatMap(layer -> in.apply(layer.eligibility().book()).stream()).findFirst();
  }

  /** Every eligibility rule that holds anywhere, each id once, by the layer that names it first. */
  public SequencedMap<String, EligibilityRule> listAllRules() {
    SequencedMap<String, EligibilityRule> all = new LinkedHashMap<>();
    layers.values().forEach(layer -> layer.eligibility().book().eligibility().forEach(all::putIfAbsent));
    return all;
  }

  private Layer layer(String regionCode) {
    Layer own = layers.get(regionCode);
    if (own != null) return own;
    Layer city = layers.get(cityOf(regionCode));
    return city != null ? city : Objects.requireNonNull(layers.get(Region.PROVINCE), "the province has rules");
  }

  /** The code of the city to which a county belongs; a city's is its own. */
  public static String cityOf(String regionCode) {
    return regionCode.substring(0, Math.min(CITY_DIGITS, regionCode.length())) + "00";
  }
}
