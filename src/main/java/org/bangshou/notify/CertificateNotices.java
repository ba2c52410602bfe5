package org.bangshou.notify;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangshou.kernel.Zone;
import org.bangshou.roster.Certificate;
import org.bangshou.roster.EndingCertificate;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;

/** Certificates that end within the days that the holder's county names in notifications.yaml. */
@Singleton
public class CertificateNotices {

  private final Roster roster;
  private final CurrentRules rules;
  private final Clock clock;

  CertificateNotices(Roster roster, CurrentRules rules, Clock clock) {
    this.roster = roster;
    this.rules = rules;
    this.clock = clock;
  }

  /** Of those who live in that scope, soonest first. */
  public List<EndingCertificate> listIn(String scope) {
    LocalDate today = today();
    int most = rules.get().listRegions().stream().mapToInt(this::days).max().orElseThrow();
    return roster.listEndingCertificates(scope, today, today.plusDays(most)).stream()
        .filter(ending -> isSoon(ending.certificate(), ending.regionCode(), today))
        .toList();
  }

  /** Their own, soonest first; one whose skill another certificate covers longer is left out. */
  public List<Certificate> listOf(UUID volunteerId) {
    Volunteer holder = roster.getVolunteer(volunteerId);
    LocalDate today = today();
    return holder.certificates().stream()
        .collect(groupingBy(Certificate::skill))
        .values()
        .stream()
        .flatMap(all -> longest(all.stream()).stream())
        .filter(c -> !c.expiresOn().isBefore(today) && isSoon(c, holder.regionCode(), today))
        .sorted(Comparator.comparing(Certificate::expiresOn).thenComparing(Certificate::skill))
        .toList();
  }

  private static Optional<Certificate> longest(Stream<Certificate> all) {
    return all.max(Comparator.comparing(Certificate::expiresOn));
  }

  private boolean isSoon(Certificate certificate, String regionCode, LocalDate today) {
    int days = days(regionCode);
    return days > 0 && !certificate.expiresOn().isAfter(today.plusDays(days));
  }

  private int days(String regionCode) {
    return rules.in(regionCode).notifications().certificateDays();
  }

  private LocalDate today() {
    return Zone.day(clock.instant());
  }
}
