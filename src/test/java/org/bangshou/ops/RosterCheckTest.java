package org.bangshou.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.RegionFixtures.DEQING;
import static org.bangshou.testing.RegionFixtures.WUXING;
import static org.bangshou.testing.VolunteerFixtures.alsoSkilled;
import static org.bangshou.testing.VolunteerFixtures.certificateUntil;
import static org.bangshou.testing.VolunteerFixtures.level;
import static org.bangshou.testing.VolunteerFixtures.livingIn;
import static org.bangshou.testing.VolunteerFixtures.skilled;
import static org.bangshou.testing.VolunteerFixtures.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bangshou.place.Gazetteer;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;
import org.bangshou.rules.Skill;
import org.bangshou.testing.RegionFixtures;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.testing.TeamFixtures;
import org.bangshou.testing.VolunteerFixtures;
import org.junit.jupiter.api.Test;

/** Whom the roster lacks. */
class RosterCheckTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Test
  void nobodyAtAllIsSaidOncePerSkillAndSeat() {
    List<String> lines = warnings(List.of(), List.of());
    assertThat(lines)
        .contains(
            "roster: nobody has the skill barber (理发)",
            "roster: mental-health (心理健康): nobody for counselling (心理咨询) at level 3 in the whole province")
        .hasSize(28 + 13);
  }

  @Test
  void whoServesACityIsMissedInTheOthersByName() {
    List<String> lines = warnings(List.of(counsellor(livingIn(DEQING))), List.of());
    assertThat(only(lines, "counselling"))
        .singleElement().asString()
        .startsWith("roster: mental-health (心理健康): nobody for counselling (心理咨询) at level 3 in all of 杭州市, all of 宁波市, all of 温州市,")
        .doesNotContain("湖州市", "德清县");
  }

  @Test
  void aTeamThatServesOneCountyOnlyLeavesTheRestOfItsCity() {
    Volunteer away = counsellor(livingIn(RegionFixtures.YONGJIA));
    Team team = TeamFixtures.team(Set.of("330521"), TeamFixtures.members(away));
    assertThat(only(warnings(List.of(away), List.of(team)), "counselling"))
        .singleElement().asString()
        .endsWith("吴兴区, 南浔区, 长兴县, 安吉县")
        .doesNotContain("温州市", "德清县");
  }

  @Test
  void aCertificateThatExpiredDoesNotCount() {
    Volunteer expired = skilled("counselling", livingIn(WUXING), certificateUntil("2026-11-22"));
    assertThat(only(warnings(List.of(expired), List.of()), "counselling"))
        .contains(
            "roster: nobody holds a certificate in force for the skill counselling (心理咨询)",
            "roster: mental-health (心理健康): nobody for counselling (心理咨询) at level 3 in the whole province");
    Volunteer today = skilled("counselling", livingIn(WUXING), certificateUntil("2026-11-23"));
    assertThat(only(warnings(List.of(today), List.of()), "counselling")).singleElement().asString().contains("all of 杭州市");
  }

  @Test
  void whoIsTooLowOrNoLongerActiveDoesNotCount() {
    Volunteer low = counsellor(level(2));
    Volunteer retired = counsellor(status(VolunteerStatus.RETIRED));
    assertThat(only(warnings(List.of(low, retired), List.of()), "counselling"))
        .containsExactly("roster: mental-health (心理健康): nobody for counselling (心理咨询) at level 3 in the whole province");
  }

  @Test
  void aProvinceWithAllSkillsInEveryCityHasNoWarning() {
    List<Volunteer> all = new ArrayList<>();
    for (Region city : Gazetteer.listAll()) {
      if (city.level() != 1) continue;
      for (Skill skill : RuleFixtures.packagedRules().skills().values()) {
        all.add(skilled(skill.id(), livingIn(city), level(5), certificateUntil("2030-01-01"), alsoSkilled("cooking", 5)));
      }
    }
    assertThat(warnings(all, List.of())).isEmpty();
  }

  private static Volunteer counsellor(VolunteerFixtures.Trait trait) {
    return skilled("counselling", certificateUntil("2030-01-01"), trait);
  }

  private static List<String> only(List<String> lines, String skill) {
    return lines.stream().filter(line -> line.contains(skill)).toList();
  }

  private static List<String> warnings(List<Volunteer> volunteers, List<Team> teams) {
    return new RosterCheck(RuleFixtures.packagedSet(), Gazetteer.listAll(), volunteers, teams, TODAY).warnings();
  }
}
