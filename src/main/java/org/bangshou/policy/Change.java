package org.bangshou.policy;

import org.bangshou.rules.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the rules say otherwise than before. A rule, function, skill or day that came or went is
 * one change, not one for each of its values.
 *
 * @param region where it holds; a region that only follows the one above it is not named again
 * @param path as in {@code grab-policy.maxOpenClaims} or {@code eligibility.rules[too-far].parameters.extraKm}
 * @param name what the rule, function, skill or day around it is called; none when there is none around it
 * @param was as written, of a rule its condition; none: it was not there
 * @param now as written, of a rule its condition; none: it is not there any more
 */
public record Change(
    String region, String path, @Nullable Bilingual name, @Nullable String was, @Nullable String now) {

  public Change {
    if (was == null && now == null) throw new IllegalArgumentException("no change: " + path);
  }
}
