package org.bangshou.policy;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;

/** Finds out by which rules the house opens: what the folder says if that is new, else what was in force. */
@Factory
class RulesAtStart {

  /**
   * @param follow false: the folder counts only where nothing has ever been in force; for a command that
   *     may be run in any directory
   * @throws org.bangshou.rules.RuleFault when the folder is wrong: the house does not open on it
   */
  @Singleton
  CurrentRules currentRules(
      FolderTexts folder,
      Activations activations,
      RuleVersions versions,
      @Value("${bangshou.policy.follow-folder:true}") boolean follow) {
    RuleSet read = RuleSetReader.read(folder.open());
    if (follow) activations.takeFolder(read, Actor.ofThisMachine());
    else activations.takeFirst(read, Actor.ofThisMachine());
    String version = activations.getLatest().version();
    RuleSet inForce = versions.find(version).orElseThrow();
    return new CurrentRules(inForce, HeldRules::find);
  }
}
