package org.bangshou.rules.example;

import java.util.List;
import java.util.Set;
import org.bangshou.kernel.Ids;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.Value;

/** What an example says of the team with which the volunteer comes. */
final class TeamLines {

  private TeamLines() {}

  static Team read(Fields f, Region county, Volunteer volunteer) {
    boolean member = f.find("member").map(Value::yesNo).orElse(true);
    return new Team(
        Ids.next(),
        "T0001",
        f.find("name").map(Value::text).orElse("服务队"),
        f.find("kind").map(Value::text).orElse(""),
        county.code(),
        county.seat(),
        f.find("serves").map(WhoLines::regions).orElse(Set.of(county.code())),
        member ? List.of(new Team.Member(volunteer.id(), false)) : List.of());
  }
}
