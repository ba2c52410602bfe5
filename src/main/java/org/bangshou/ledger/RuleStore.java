package org.bangshou.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;

/** Reads the rules when the house opens, and keeps their version before anything refers to it. */
@Factory
class RuleStore {

  /**
   * @param folder of the rules; the packaged ones are used where it does not exist
   * @throws org.bangshou.rules.RuleFault when they are wrong: the house does not open on them
   */
  @Singleton
  CurrentRules currentRules(@Value("${bangshou.rules}") String folder, RuleVersionRepository versions) {
    Path path = Path.of(folder);
    RuleSet rules = RuleSetReader.read(Files.isDirectory(path) ? RuleFolder.read(path) : RuleFolder.readPackaged());
    versions.insert(rules.version(), json(rules));
    return new CurrentRules(rules);
  }

  private static String json(RuleSet rules) {
    try {
      return new ObjectMapper().writeValueAsString(rules.files());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rules that cannot be written as JSON", e);
    }
  }
}
