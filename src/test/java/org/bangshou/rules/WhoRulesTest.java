package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.AskFixtures.ask;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.RuleFixtures.told;
import static org.bangshou.testing.VolunteerFixtures.ELECTRICIAN;
import static org.bangshou.testing.VolunteerFixtures.alsoSkilled;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.certificateUntil;
import static org.bangshou.testing.VolunteerFixtures.electrician;
import static org.bangshou.testing.VolunteerFixtures.level;
import static org.bangshou.testing.VolunteerFixtures.status;

import java.util.List;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person must be and be able to do. The service is on 2026-11-24. */
class WhoRulesTest {

  private final Order wiring = openOrder(seats(ELECTRICIAN, 3, 1));

  @Test
  void whoHasSkillLevelAndCertificateMay() {
    assertThat(refusals(electrician(level(3), certificateUntil("2027-01-01")), wiring)).isEmpty();
  }

  @Test
  void aHigherLevelWillDo() {
    assertThat(refusals(electrician(level(5), certificateUntil("2027-01-01")), wiring)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = VolunteerStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
  void onlyWhoIsActiveMay(VolunteerStatus status) {
    assertThat(refusals(barber(status(status)), openOrder())).extracting(Reason::code)
        .containsExactly("volunteer-not-active");
  }

  @Test
  void whoMovedOutIsToldSo() {
    assertThat(refusals(barber(status(VolunteerStatus.MOVED_OUT)), openOrder()))
        .containsExactly(told("volunteer-not-active"));
  }

  @Test
  void aMissingSkillIsNamed() {
    assertThat(refusals(electrician(), openOrder())).containsExactly(told("skill-missing", "seat.skill", "barber"));
  }

  @Test
  void aSkillBesideTheMainOneCounts() {
    assertThat(refusals(electrician(alsoSkilled("barber", 2)), openOrder())).isEmpty();
  }

  @Test
  void aLevelTooLowTellsBothLevels() {
    assertThat(refusals(electrician(level(2), certificateUntil("2027-01-01")), wiring))
        .containsExactly(
            told("level-too-low", "seat.skill", ELECTRICIAN, "seat.level", "3", "volunteer.level", "2"));
  }

  @Test
  void withoutCertificateNobodyDoesElectrics() {
    assertThat(refusals(electrician(), wiring))
        .containsExactly(told("certificate-missing", "seat.skill", ELECTRICIAN));
  }

  @Test
  void anotherSkillsCertificateDoesNotHelp() {
    assertThat(refusals(barber(certificateUntil("2027-01-01"), alsoSkilled(ELECTRICIAN, 3)), wiring))
        .containsExactly(told("certificate-missing", "seat.skill", ELECTRICIAN));
  }

  @Test
  void onItsLastDayACertificateHolds() {
    assertThat(refusals(electrician(certificateUntil("2026-11-24")), wiring)).isEmpty();
  }

  @Test
  void theDayAfterItDoesNot() {
    assertThat(refusals(electrician(certificateUntil("2026-11-23")), wiring))
        .containsExactly(told("certificate-expired", "seat.skill", ELECTRICIAN, "certificate.lastDay", "2026-11-23", "marginDays", "0"));
  }

  @Test
  void theBestOfSeveralCertificatesCounts() {
    assertThat(refusals(electrician(certificateUntil("2027-01-01"), certificateUntil("2020-01-01")), wiring))
        .isEmpty();
  }

  @Test
  void theMarginAsksForMoreDays() {
    var strict = RuleFixtures.rulesWith("eligibility.yaml", "marginDays: 0", "marginDays: 30");
    var asked = ask(electrician(certificateUntil("2026-12-23")), wiring);
    assertThat(new Eligibility(strict).check(asked).listReasons()).extracting(Reason::code)
        .containsExactly("certificate-expired");
    var enough = ask(electrician(certificateUntil("2026-12-24")), wiring);
    assertThat(new Eligibility(strict).check(enough).isEligible()).isTrue();
  }

  private static List<Reason> refusals(Volunteer volunteer, Order order) {
    return new Eligibility(RuleFixtures.packagedRules()).check(ask(volunteer, order)).listReasons();
  }
}
