package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.AskFixtures.ask;
import static org.bangshou.testing.AskFixtures.heldBy;
import static org.bangshou.testing.AskFixtures.theirTeamsServe;
import static org.bangshou.testing.AskFixtures.withTeam;
import static org.bangshou.testing.OrderFixtures.in;
import static org.bangshou.testing.OrderFixtures.oneTeam;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.RegionFixtures.WUXING;
import static org.bangshou.testing.RegionFixtures.YONGJIA;
import static org.bangshou.testing.RuleFixtures.told;
import static org.bangshou.testing.TeamFixtures.members;
import static org.bangshou.testing.TeamFixtures.team;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.goingUpTo;
import static org.bangshou.testing.VolunteerFixtures.livingIn;
import static org.bangshou.testing.VolunteerFixtures.memberOf;

import java.util.List;
import java.util.Set;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/** With whom one goes, and how far. */
class WhereRulesTest {

  private static final Reason YONGJIA_NOT_SERVED =
      told("region-not-served", "place.county", "永嘉县", "place.countyEn", "Yongjia", "place.region", "330324");

  private final Volunteer anywhere = barber(goingUpTo(1000));
  private final Order together = openOrder(oneTeam());

  @Test
  void onTheirOwnTheyServeTheirCountyAndItsCity() {
    assertThat(refusals(ask(anywhere, openOrder()))).isEmpty();
    assertThat(refusals(ask(anywhere, openOrder(in(WUXING))))).isEmpty();
  }

  @Test
  void onTheirOwnAnotherCityIsNotServed() {
    assertThat(refusals(ask(anywhere, openOrder(in(YONGJIA))))).containsExactly(YONGJIA_NOT_SERVED);
  }

  @Test
  void onTheirOwnTheyServeWhatTheirTeamsServe() {
    Order order = openOrder(in(YONGJIA));
    assertThat(refusals(ask(anywhere, order, theirTeamsServe("330324")))).isEmpty();
    assertThat(refusals(ask(anywhere, order, theirTeamsServe("330300")))).isEmpty();
    assertThat(refusals(ask(anywhere, order, theirTeamsServe("330000")))).isEmpty();
    assertThat(refusals(ask(anywhere, order, theirTeamsServe("330500")))).containsExactly(YONGJIA_NOT_SERVED);
  }

  @Test
  void withATeamOnlyWhatItServesCounts() {
    Team huzhou = team(anywhere);
    Team wenzhou = team(Set.of("330300"), members(anywhere));
    Order order = openOrder(in(YONGJIA));
    assertThat(refusals(ask(anywhere, order, withTeam(wenzhou)))).isEmpty();
    assertThat(refusals(ask(anywhere, order, withTeam(huzhou), theirTeamsServe("330300"))))
        .containsExactly(YONGJIA_NOT_SERVED);
  }

  @Test
  void aTeamThatDoesNotServeTheirOwnCountyTakesThemNowhere() {
    Team wenzhou = team(Set.of("330300"), members(anywhere));
    assertThat(refusals(ask(anywhere, openOrder(), withTeam(wenzhou)))).extracting(Reason::code)
        .containsExactly("region-not-served");
  }

  @Test
  void onlyMembersGoWithATeam() {
    assertThat(refusals(ask(anywhere, openOrder(), withTeam(team(anywhere))))).isEmpty();
    Team strangers = team(barber());
    assertThat(refusals(ask(anywhere, openOrder(), withTeam(strangers))))
        .containsExactly(told("not-of-the-team", "team.name", strangers.name()));
  }

  @Test
  void upToTheirLimitTheyTravel() {
    assertThat(refusals(ask(barber(goingUpTo(40)), openOrder(in(WUXING))))).isEmpty();
    assertThat(refusals(ask(barber(goingUpTo(30)), openOrder(in(WUXING)))))
        .containsExactly(told("too-far", "place.km", "40", "volunteer.maxKm", "30", "extraKm", "0", "place.region", "330502"));
  }

  @Test
  void theRulesMayLetALittleMorePass() {
    var lenient = RuleFixtures.rulesWith("eligibility.yaml", "extraKm: 0", "extraKm: 10");
    Ask asked = ask(barber(goingUpTo(30)), openOrder(in(WUXING)));
    assertThat(new Eligibility(lenient).check(asked).isEligible()).isTrue();
  }

  @Test
  void aTeamHoldsAnOrderForOneTeam() {
    Team first = team(anywhere);
    Team second = team(anywhere);
    assertThat(refusals(ask(anywhere, together, withTeam(first), heldBy(first)))).isEmpty();
    assertThat(refusals(ask(anywhere, together, withTeam(second), heldBy(first))))
        .containsExactly(told("other-team-holds-it", "order.code", together.code()));
  }

  @Test
  void whoComesAloneMustBeOfTheHoldingTeam() {
    Team first = team();
    assertThat(refusals(ask(barber(memberOf(first)), together, heldBy(first)))).isEmpty();
    assertThat(refusals(ask(anywhere, together, heldBy(first)))).extracting(Reason::code)
        .containsExactly("other-team-holds-it");
  }

  @Test
  void otherOrdersMayMixTeams() {
    assertThat(refusals(ask(anywhere, openOrder(), withTeam(team(anywhere)), heldBy(team())))).isEmpty();
  }

  @Test
  void whereTheyLiveDecidesNotWhereTheyWereMeasured() {
    assertThat(refusals(ask(barber(livingIn(YONGJIA)), openOrder(in(YONGJIA))))).isEmpty();
  }

  private static List<Reason> refusals(Ask asked) {
    return new Eligibility(RuleFixtures.packagedRules()).check(asked).listReasons();
  }
}
