package org.bangshou.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bangshou.place.Region;
import org.bangshou.rules.Bilingual;
import org.bangshou.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** What one version of the rules says otherwise than another, region by region, by the values that hold there. */
final class RuleDiff {

  private static final Pattern ENTRY = Pattern.compile("\\[[^\\]]*]");

  private final RuleSet old;
  private final RuleSet next;
  private final SortedSet<String> regions = new TreeSet<>();

  private RuleDiff(RuleSet old, RuleSet next) {
    this.old = old;
    this.next = next;
    regions.addAll(old.listRegions());
    regions.addAll(next.listRegions());
  }

  /** The province's changes first, then by region; in each by file. */
  static List<Change> between(RuleSet old, RuleSet next) {
    RuleDiff diff = new RuleDiff(old, next);
    return diff.regions.stream().flatMap(region -> diff.own(region).stream()).toList();
  }

  /** What changed there otherwise than in the region above. */
  private List<Change> own(String region) {
    List<Change> here = changes(region, region);
    if (region.equals(Region.PROVINCE)) return here;
    Set<Change> above = Set.copyOf(changes(above(region), region));
    return here.stream().filter(change -> !above.contains(change)).toList();
  }

  private String above(String region) {
    String city = RuleSet.cityOf(region);
    return !city.equals(region) && regions.contains(city) ? city : Region.PROVINCE;
  }

  private List<Change> changes(String source, String toldOf) {
    return new Comparing(values(old, source), values(next, source), toldOf).list();
  }

  private static Map<String, String> values(RuleSet rules, String region) {
    Map<String, String> values = new LinkedHashMap<>();
    rules.listValues(region).forEach(leaf -> values.put(leaf.path(), leaf.value()));
    return values;
  }

  /** The values of one region, before and after. */
  private record Comparing(Map<String, String> was, Map<String, String> now, String region) {

    List<Change> list() {
      Set<String> paths = new LinkedHashSet<>(now.keySet());
      paths.addAll(was.keySet());
      Map<String, Change> changes = new LinkedHashMap<>();
      for (String path : paths) {
        if (Objects.equals(was.get(path), now.get(path))) continue;
        String what = entries(path).stream().filter(this::isWholeEntry).findFirst().orElse(path);
        changes.computeIfAbsent(what, this::change);
      }
      return List.copyOf(changes.values());
    }

    /** The rules, functions and so on around it, the outermost first: {@code a.b[c]} of {@code a.b[c].d}. */
    private static List<String> entries(String path) {
      return ENTRY.matcher(path).results().map(MatchResult::end).map(end -> path.substring(0, end)).toList();
    }

    /** Did all of it come or go? */
    private boolean isWholeEntry(String entry) {
      return has(was, entry) != has(now, entry);
    }

    private static boolean has(Map<String, String> values, String entry) {
      return values.keySet().stream().anyMatch(path -> path.startsWith(entry));
    }

    private Change change(String path) {
      return new Change(region, path, findName(path).orElse(null), value(was, path), value(now, path));
    }

    private @Nullable String value(Map<String, String> values, String path) {
      String value = values.get(path);
      if (value != null || !has(values, path + ".")) return value;
      return values.getOrDefault(path + ".when", "");
    }

    private Optional<Bilingual> findName(String path) {
      List<String> entries = new ArrayList<>(entries(path));
      return entries.reversed().stream()
          .flatMap(entry -> findName(now, entry).or(() -> findName(was, entry)).stream())
          .findFirst();
    }

    private static Optional<Bilingual> findName(Map<String, String> values, String entry) {
      for (String key : List.of(".title", ".name")) {
        String zh = values.getOrDefault(entry + key + ".zh", values.get(entry + key));
        if (zh != null) return Optional.of(new Bilingual(zh, values.getOrDefault(entry + key + ".en", zh)));
      }
      return Optional.empty();
    }
  }
}
