package org.bangshou.ops.demo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.identity.Requester;
import org.bangshou.identity.RequesterKind;
import org.bangshou.kernel.Ids;
import org.bangshou.place.Region;

/** Invents those who ask: per county a few of each kind. */
final class DemoRequesters {

  private static final Map<RequesterKind, List<String>> NAMES =
      Map.of(
          RequesterKind.ENTERPRISE, List.of("兴业机械厂", "新丰纺织公司", "联创电子公司"),
          RequesterKind.COMMUNITY, List.of("光明社区", "长青敬老院"),
          RequesterKind.VILLAGE, List.of("和平村", "茶亭村"),
          RequesterKind.SCHOOL, List.of("实验小学", "第二中学"));

  private final Map<String, Requester> made = new LinkedHashMap<>();
  private final Dice dice;
  private final DemoPeople people;

  DemoRequesters(Dice dice, DemoPeople people) {
    this.dice = dice;
    this.people = people;
  }

  Collection<Requester> made() {
    return made.values();
  }

  Requester of(Region county, RequesterKind kind) {
    return named(county, kind, kind == RequesterKind.PERSON ? people.name() : county.name() + name(kind));
  }

  Requester named(Region county, RequesterKind kind, String name) {
    return made.computeIfAbsent(
        county.code() + name, none -> new Requester(Ids.next(), name, kind, county.code(), ""));
  }

  private String name(RequesterKind kind) {
    return dice.pick(NAMES.getOrDefault(kind, List.of("某单位")));
  }
}
