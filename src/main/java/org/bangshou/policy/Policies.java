package org.bangshou.policy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Refusal;
import org.bangshou.rules.Bilingual;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** The door to the rules in operation: what holds, what held, what changed between, and the way back. */
@Singleton
public class Policies {

  /** The event that tells of a version that came into force. */
  public static final String ACTIVATED = "rules-activated";

  private static final int LONGEST_REASON = 500;

  private final Changing changing;
  private final Activations activations;
  private final RuleVersions versions;
  private final InForce inForce;
  private final ActivationTail tail;

  Policies(
      Changing changing, Activations activations, RuleVersions versions, InForce inForce, ActivationTail tail) {
    this.changing = changing;
    this.activations = activations;
    this.versions = versions;
    this.inForce = inForce;
    this.tail = tail;
  }

  /**
   * What a folder says comes into force here at once and on the other nodes within a second or two.
   *
   * @return none when that folder brought the same version before, and nothing changes
   */
  public Optional<Activation> activate(RuleSet folder, Actor who) {
    Optional<Activation> taken = changing.takeFolder(folder, who);
    inForce.catchUp();
    return taken;
  }

  /** Notes that a folder did not check; nothing of it holds. */
  public void refuse(List<String> faults, Actor who) {
    activations.refuse(faults, who);
  }

  /**
   * Takes back what came after a version: it holds again, until the folder says something new.
   *
   * @param to none: the version that held before
   * @param reason why; never blank
   * @throws NotFound when no such version was ever used
   * @throws Refusal {@code no-rules-before}, {@code rules-in-force} or {@code rules-not-readable}
   */
  public Activation rollBack(@Nullable String to, Actor who, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", Flaw.MISSING);
    if (reason.length() > LONGEST_REASON) throw new InvalidInput("reason", Flaw.TOO_LONG, LONGEST_REASON);
    Activation back = changing.rollBack(to, who, reason.strip());
    inForce.catchUp();
    return back;
  }

  /** Since when and through whom what holds now does so. */
  public Activation getInForce() {
    return activations.getLatest();
  }

  /** Latest first, at most a hundred. */
  public List<Activation> listActivations() {
    return activations.list();
  }

  /** The last change of a folder, when it did not check and is not mended yet. */
  public Optional<RefusedFolder> findRefused() {
    return activations.findRefused();
  }

  /**
   * A version as it was, to judge by it again; none when no version of that name was ever used.
   *
   * @throws RuleFault when this program does not understand it any more
   */
  public Optional<RuleSet> findRuleSet(String version) {
    return versions.find(version);
  }

  /** When a version was used first; none when no version of that name was ever used. */
  public Optional<Instant> findFirstUse(String version) {
    return versions.findFirstUse(version);
  }

  /** What the second says otherwise than the first. */
  public static List<Change> diff(RuleSet old, RuleSet next) {
    return RuleDiff.between(old, next);
  }

  /**
   * Changes in words, one sentence each.
   *
   * @param regionName what the region of that code is called in both languages
   */
  public static List<String> tell(List<Change> changes, Locale locale, Function<String, Bilingual> regionName) {
    Sentences sentences = new Sentences(locale, regionName);
    return changes.stream().map(sentences::say).toList();
  }

  /** Another node may have changed what is in force: look at once. */
  public void lookAgain() {
    tail.wake();
  }
}
