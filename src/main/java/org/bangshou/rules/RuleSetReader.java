package org.bangshou.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangshou.place.Gazetteer;
import org.bangshou.place.Region;
import org.bangshou.rules.condition.Catalogue;
import org.bangshou.rules.yaml.Faults;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.Layering;
import org.bangshou.rules.yaml.Leaf;
import org.bangshou.rules.yaml.Tree;
import org.bangshou.rules.yaml.YamlFile;

/** Reads the texts of matching-rules/ and refuses them with every fault that they have. */
public final class RuleSetReader {

  /** The files of the province, one a subject. */
  public static final List<String> FILES =
      List.of(
          CalendarFile.NAME,
          EligibilityFile.NAME,
          GrabPolicyFile.NAME,
          NotificationsFile.NAME,
          PlanningFile.NAME,
          RetentionFile.NAME,
          FunctionsFile.NAME,
          ServiceFile.NAME,
          SkillsFile.NAME);

  /** What holds for the whole house and not for a region. */
  private static final List<String> PROVINCE_ONLY = List.of(RetentionFile.NAME);

  private static final Pattern REGION_FILE = Pattern.compile("regions/(33[0-9]{4})\\.yaml");

  private final SequencedMap<String, String> files;
  private final Faults faults = new Faults();
  private final Map<String, Tree.Mapping> trees = new LinkedHashMap<>();

  private RuleSetReader(SequencedMap<String, String> files) {
    this.files = files;
  }

  /**
   * Reads what {@link RuleSet#files()} answered before, or {@link RuleFolder#read} now.
   *
   * @param files name to text, as in {@code regions/330521.yaml}
   * @throws RuleFault when anything in it is wrong
   */
  public static RuleSet read(Map<String, String> files) {
    SequencedMap<String, String> normalised = new TreeMap<>();
    files.forEach((name, text) -> normalised.put(name, Versions.normalised(text)));
    return new RuleSetReader(normalised).ruleSet();
  }

  private RuleSet ruleSet() {
    files.forEach((name, text) -> new YamlFile(name, faults).read(text).ifPresent(tree -> trees.put(name, tree)));
    noteStrangersAndMissing();
    noteUnknownRegions();
    String version = Versions.of(files);
    SequencedMap<String, RuleSet.Layer> layers = new LinkedHashMap<>();
    layers.put(Region.PROVINCE, layer(version, List.of()));
    for (String name : files.keySet()) {
      var region = REGION_FILE.matcher(name);
      if (region.matches()) layers.put(region.group(1), layer(version, chain(region.group(1))));
    }
    // what is not yet readable would be called idle, too
    if (faults.isEmpty()) new LayerChecks(faults).check(layers);
    if (!faults.isEmpty()) throw new RuleFault(faults.messages());
    return new RuleSet(version, files, layers);
  }

  /** What is laid over the province for a region: first its city's, then its own. */
  private List<Tree.Mapping> chain(String region) {
    return List.of(RuleSet.cityOf(region), region).stream()
        .distinct()
        .map(code -> trees.get("regions/" + code + ".yaml"))
        .flatMap(tree -> Optional.ofNullable(tree).stream())
        .toList();
  }

  private RuleSet.Layer layer(String version, Collection<Tree.Mapping> above) {
    Map<String, Tree.Mapping> whole = new LinkedHashMap<>(trees);
    above.forEach(region -> lay(region, whole));
    RuleBook book = book(version, whole);
    List<Leaf> values =
        FILES.stream()
            .flatMap(name -> Optional.ofNullable(whole.get(name)).stream().flatMap(tree -> leaves(name, tree)))
            .toList();
    return new RuleSet.Layer(new Eligibility(book), values);
  }

  private static Stream<Leaf> leaves(String file, Tree tree) {
    return Leaf.of(tree).stream().map(leaf -> leaf.under(subject(file)));
  }

  private void lay(Tree.Mapping region, Map<String, Tree.Mapping> whole) {
    for (Tree.Entry entry : region.entries()) {
      String name = entry.key().text() + ".yaml";
      Tree.Mapping base = whole.get(name);
      if (!isForRegions(name)) {
        List<String> known = FILES.stream().filter(RuleSetReader::isForRegions).map(RuleSetReader::subject).toList();
        faults.add(
            entry.key().spot(),
            "unknown subject \"" + entry.key().text() + "\", a region may say something of " + String.join(", ", known)
                + "." + Faults.maybe(entry.key().text(), known));
      } else if (!(entry.value() instanceof Tree.Mapping own)) {
        faults.add(entry.value().spot(), entry.key().text() + " must hold keys of its own");
      } else if (base != null) {
        whole.put(name, (Tree.Mapping) Layering.over(base, own));
      }
    }
  }

  private RuleBook book(String version, Map<String, Tree.Mapping> whole) {
    SkillsFile skills = read(whole, SkillsFile.NAME, SkillsFile::read);
    GrabPolicy grab = read(whole, GrabPolicyFile.NAME, GrabPolicyFile::read);
    // a fault of the general policy is told once, not again for each function
    var policies = new GrabPolicies(grab, faults.isEmpty() ? whole.get(GrabPolicyFile.NAME) : null);
    var functions =
        read(whole, FunctionsFile.NAME, top -> FunctionsFile.read(top, skills.skills().keySet(), policies));
    Catalogue<Question> catalogue = QuestionAttributes.of(skills.skills().keySet(), functions.keySet());
    return new RuleBook(
        version,
        functions,
        skills.levels(),
        skills.skills(),
        read(whole, EligibilityFile.NAME, top -> EligibilityFile.read(top, catalogue)),
        grab,
        read(whole, PlanningFile.NAME, PlanningFile::read),
        read(whole, ServiceFile.NAME, ServiceFile::read),
        read(whole, CalendarFile.NAME, CalendarFile::read),
        read(whole, NotificationsFile.NAME, NotificationsFile::read),
        read(whole, RetentionFile.NAME, RetentionFile::read));
  }

  private <T> T read(Map<String, Tree.Mapping> whole, String name, Function<Fields, T> reader) {
    Tree.Mapping tree = whole.get(name);
    return tree == null ? Fields.readLost(faults, reader) : Fields.read(tree, faults, reader);
  }

  private void noteStrangersAndMissing() {
    for (String name : files.keySet()) {
      if (FILES.contains(name) || REGION_FILE.matcher(name).matches()) continue;
      String expected =
          name.startsWith("regions/") ? "; a region's is named by its code of six digits, as in regions/330521.yaml" : "";
      faults.add(name, "unknown file" + expected + "." + Faults.maybe(name, FILES));
    }
    for (String name : FILES) if (!files.containsKey(name)) faults.add(name, "the file is missing");
  }

  private void noteUnknownRegions() {
    List<Region> regions = Gazetteer.listAll().stream().filter(r -> !r.code().equals(Region.PROVINCE)).toList();
    List<String> codes = regions.stream().map(Region::code).toList();
    for (String name : files.keySet()) {
      var file = REGION_FILE.matcher(name);
      if (!file.matches() || codes.contains(file.group(1))) continue;
      String code = file.group(1);
      if (code.equals(Region.PROVINCE)) {
        faults.add(name, "what holds for the whole province stands in the files above, one a subject");
      } else {
        faults.add(name, code + " is no city or county of the province." + Faults.maybe(code, codes));
      }
    }
  }

  /** May a region say something of that subject? */
  static boolean isForRegions(String file) {
    return FILES.contains(file) && !PROVINCE_ONLY.contains(file);
  }

  static String subject(String file) {
    return file.substring(0, file.length() - ".yaml".length());
  }
}
