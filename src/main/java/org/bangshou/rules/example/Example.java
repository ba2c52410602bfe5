package org.bangshou.rules.example;

import java.util.Optional;
import org.bangshou.rules.Ask;

/**
 * One case.
 *
 * @param at where it stands, as in {@code examples/certificates.yaml:4:5}
 * @param region by whose rules it is judged
 */
record Example(String at, String name, String region, Ask ask, Expected expected) {

  /**
   * What must come out.
   *
   * @param refusedBy the ids of all rules that refuse, in any order; of none when the answer is yes
   * @param warnedBy the ids of all rules that warn; none when the case does not care
   * @param costs what it costs the plan; none when the case does not care
   */
  record Expected(RuleIds refusedBy, Optional<RuleIds> warnedBy, Optional<Integer> costs) {}
}
