package org.bangshou.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.rules.ServiceFunction.Setting;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.Value;

/** service-functions.yaml: what can be ordered. */
final class FunctionsFile {

  static final String NAME = "service-functions.yaml";

  private final Collection<String> knownSkills;
  private final GrabPolicies policies;
  private final Set<Integer> tiles = new HashSet<>();

  private FunctionsFile(Collection<String> knownSkills, GrabPolicies policies) {
    this.knownSkills = knownSkills;
    this.policies = policies;
  }

  /**
   * By id, in the order of their tiles.
   *
   * @param policies what a function says of grabbing is laid over what holds for all
   */
  static SequencedMap<String, ServiceFunction> read(Fields top, Collection<String> knownSkills, GrabPolicies policies) {
    var file = new FunctionsFile(knownSkills, policies);
    SequencedMap<String, ServiceFunction> inTileOrder = new LinkedHashMap<>();
    Texts.byId(top, "functions", file::function, ServiceFunction::id).values().stream()
        .sorted(Comparator.comparingInt(ServiceFunction::tile))
        .forEach(function -> inTileOrder.put(function.id(), function));
    return inTileOrder;
  }

  private ServiceFunction function(Fields f) {
    return new ServiceFunction(
        f.value("id").id(),
        Texts.bilingual(f, "name"),
        f.value("icon").id(),
        tile(f),
        f.value("durationMinutes").whole(10, 720),
        seats(f),
        f.value("skills").items().stream().map(this::skill).toList(),
        f.value("setting").choice(List.of(Setting.values())),
        f.value("oneTeam").yesNo(),
        f.value("sensitive").yesNo(),
        f.value("consent").yesNo(),
        f.find("offered").map(Value::yesNo).orElse(true),
        policies.of(f.find("grab")));
  }

  /** Without any known skill the skills themselves are the fault, and told as such. */
  private String skill(Value value) {
    return knownSkills.isEmpty() ? value.id() : value.oneOf(knownSkills, "skill");
  }

  private int tile(Fields f) {
    int tile = f.value("tile").whole(1, 99);
    if (!tiles.add(tile)) f.value("tile").refuse("which is taken already");
    return tile;
  }

  private List<SeatDraft> seats(Fields f) {
    List<SeatDraft> seats = f.each("seats", this::seat).stream().flatMap(List::stream).toList();
    if (seats.isEmpty()) f.value("seats").refuse("must name at least one seat");
    return seats;
  }

  private List<SeatDraft> seat(Fields f) {
    var seat = new SeatDraft(skill(f.value("skill")), f.value("level").whole(1, 5));
    return Collections.nCopies(f.value("count").whole(1, 50), seat);
  }
}
