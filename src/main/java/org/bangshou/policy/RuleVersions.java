package org.bangshou.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bangshou.kernel.Json;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;

/** The stored versions of the rules, ready to judge by; those asked for lately are kept. */
@Singleton
class RuleVersions {

  private static final int KEPT = 16;

  private final RuleVersionRepository rows;
  private final Map<String, RuleSet> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleSet> eldest) {
          return size() > KEPT;
        }
      };

  RuleVersions(RuleVersionRepository rows) {
    this.rows = rows;
  }

  /** From then on anything may refer to it. */
  void store(RuleSet rules) {
    rows.insert(rules.version(), Json.text(rules.files()));
    keep(rules);
  }

  /**
   * A version as it was; none when there never was one of that name.
   *
   * @throws RuleFault when this program does not understand it any more
   */
  Optional<RuleSet> find(String version) {
    Optional<RuleSet> known = findKept(version);
    if (known.isPresent()) return known;
    Optional<RuleSet> read = rows.findContent(version).map(RuleVersions::read);
    read.ifPresent(this::keep);
    return read;
  }

  Optional<Instant> findFirstUse(String version) {
    return rows.findFirstUse(version);
  }

  private static RuleSet read(String content) {
    return RuleSetReader.read(Json.value(content, new TypeReference<Map<String, String>>() {}));
  }

  private Optional<RuleSet> findKept(String version) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(version));
    }
  }

  private void keep(RuleSet rules) {
    synchronized (kept) {
      kept.put(rules.version(), rules);
    }
  }
}
