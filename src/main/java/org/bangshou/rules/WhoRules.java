package org.bangshou.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Zone;
import org.bangshou.roster.Certificate;
import org.bangshou.roster.VolunteerStatus;
import org.jspecify.annotations.Nullable;

/** What a person must be and be able to do. */
final class WhoRules {

  private WhoRules() {}

  static @Nullable Reason notActive(Ask ask, RuleBook book) {
    VolunteerStatus status = ask.volunteer().status();
    if (status == VolunteerStatus.ACTIVE) return null;
    return Reason.of("volunteer-not-active", "status", status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static @Nullable Reason skillMissing(Ask ask, RuleBook book) {
    String skill = ask.seat().skill();
    return ask.volunteer().level(skill) > 0 ? null : Reason.of("skill-missing", "skill", skill);
  }

  /** Silent about a skill that they do not have at all. */
  static @Nullable Reason levelTooLow(Ask ask, RuleBook book) {
    String skill = ask.seat().skill();
    int own = ask.volunteer().level(skill);
    int asked = ask.seat().level();
    if (own == 0 || own >= asked) return null;
    return new Reason(
        "level-too-low",
        Map.of("skill", skill, "level", Integer.toString(asked), "ownLevel", Integer.toString(own)));
  }

  static @Nullable Reason certificateMissing(Ask ask, RuleBook book) {
    if (!needsCertificate(ask, book) || !certificates(ask).isEmpty()) return null;
    return Reason.of("certificate-missing", "skill", ask.seat().skill());
  }

  /** The best certificate must hold on the day of service and some days more; silent when there is none. */
  static @Nullable Reason certificateExpired(Ask ask, RuleBook book) {
    if (!needsCertificate(ask, book)) return null;
    List<Certificate> certificates = certificates(ask);
    if (certificates.isEmpty()) return null;
    LocalDate last = certificates.stream().map(Certificate::expiresOn).max(Comparator.naturalOrder()).orElseThrow();
    int margin = book.getRule("certificate-expired").parameter("marginDays");
    if (!last.isBefore(Zone.day(ask.service().end()).plusDays(margin))) return null;
    return Reason.of("certificate-expired", "skill", ask.seat().skill(), "expiredOn", last);
  }

  private static boolean needsCertificate(Ask ask, RuleBook book) {
    Skill skill = book.skills().get(ask.seat().skill());
    return skill != null && skill.needsCertificate();
  }

  private static List<Certificate> certificates(Ask ask) {
    String skill = ask.seat().skill();
    return ask.volunteer().certificates().stream().filter(c -> c.skill().equals(skill)).toList();
  }
}
