package org.bangshou.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer can do and a seat can ask for (技能).
 *
 * @param id kebab-case, for example {@code low-voltage-electrician}
 * @param certificate what its certificate must be; none when nobody needs one
 */
public record Skill(String id, Bilingual name, @Nullable CertificateRule certificate) {

  /**
   * What a certificate must be.
   *
   * @param issuer what the issuer's name must contain, as a pattern; none when anybody may issue it
   * @param validDays how long one holds at most after the day of service, from 1
   * @param graceDays how long after its last day it is still accepted, 0..365
   */
  public record CertificateRule(@Nullable Pattern issuer, int validDays, int graceDays) {}

  /** Nobody exercises it without a certificate that holds. */
  public boolean needsCertificate() {
    return certificate != null;
  }

  public int graceDays() {
    return certificate == null ? 0 : certificate.graceDays();
  }

  int validDays() {
    return certificate == null ? 0 : certificate.validDays();
  }

  Optional<Pattern> findIssuer() {
    return certificate == null ? Optional.empty() : Optional.ofNullable(certificate.issuer());
  }
}
