package org.bangshou.roster;

import java.time.LocalDate;

/**
 * Leave to exercise one skill.
 *
 * @param expiresOn the last day on which it holds
 */
public record Certificate(String skill, String number, String issuer, LocalDate expiresOn) {}
