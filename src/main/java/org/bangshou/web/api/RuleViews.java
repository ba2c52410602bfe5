package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.bangshou.policy.Activation;
import org.bangshou.policy.RefusedFolder;
import org.bangshou.rules.yaml.Leaf;
import org.jspecify.annotations.Nullable;

/** What is asked and answered about the rules in operation. */
final class RuleViews {

  private RuleViews() {}

  /**
   * What holds in one region.
   *
   * @param refused the last change of a folder, when it did not check
   */
  @Serdeable
  record RulesView(String version, String region, List<ValueView> values, @Nullable RefusedView refused) {}

  /** @param file where the value stands, as in {@code regions/330521.yaml} */
  @Serdeable
  record ValueView(String path, String value, String file, int line) {
    static ValueView of(Leaf leaf) {
      return new ValueView(leaf.path(), leaf.value(), leaf.spot().file(), leaf.spot().line());
    }
  }

  /** @param faults each by file and line */
  @Serdeable
  record RefusedView(Instant at, String who, List<String> faults) {
    static RefusedView of(RefusedFolder refused) {
      return new RefusedView(refused.at(), refused.who(), refused.faults());
    }
  }

  /**
   * A version that came into force.
   *
   * @param who an account, or the user of the machine on which a folder changed or a command ran
   * @param changes in the reader's language, against what held before
   */
  @Serdeable
  record ActivationView(
      long number, String version, Activation.Source source, String who, String reason, Instant at, List<String> changes) {
    static ActivationView of(Activation a, List<String> changes) {
      return new ActivationView(a.number(), a.version(), a.source(), a.who(), a.reason(), a.at(), changes);
    }
  }

  /** @param version none: the one that held before */
  @Serdeable
  record RollbackBody(@Nullable @Pattern(regexp = "[0-9a-f]{16}") String version, @NotBlank @Size(max = 500) String reason) {}
}
