package org.bangshou.roster;

import java.util.UUID;

/** A certificate that ends soon, with its holder; none of the same skill holds longer. */
public record EndingCertificate(UUID volunteerId, String code, String name, String regionCode, Certificate certificate) {}
