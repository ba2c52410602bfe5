package org.bangshou.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.bangshou.place.Region;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.EligibilityRule;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.bangshou.testing.RandomAsks;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/**
 * What a rule costs that does not hold, what a whole answer costs, and how long it takes to look through
 * 10,000 volunteers for one order. Medians of many rounds. Run by deploy/bench.sh rules, which reads
 * target/bench/rules.json.
 */
class RulesBench {

  private static final int ROUNDS = 41;
  private static final int WARM_UP = 12;
  private static final int ASKS = 2_000;
  private static final int VOLUNTEERS = 10_000;

  private final List<Ask> asks = new RandomAsks(20261123).take(ASKS);

  /** Where results go, so that no work is thought to be needless. */
  private long sink;

  @Test
  void table() throws IOException {
    Eligibility province = RuleFixtures.packagedSet().eligibility(Region.PROVINCE);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("nsPerRuleNotTrue", rules());
    result.put("nsPerYesOrNo", perAsk(asks, yes(province)));
    result.put("nsPerAnswerWithReasons", perAsk(asks, ask -> province.check(ask).listReasons().size()));
    result.put("msFor10000Volunteers", millisForAll());
    result.put("sink", sink == 0 ? 0 : 1);
    result.forEach((name, value) -> System.out.println(name + ": " + value));
    Path out = Files.createDirectories(Path.of("target", "bench")).resolve("rules.json");
    Files.writeString(out, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(result));
  }

  /**
   * Every rule of every layer, as if it refused, on questions where it does not hold. What a question costs
   * anyhow is in each figure and stands beside them: a difference of the two would be mostly noise.
   */
  private Map<String, Object> rules() {
    RuleSet refusing = allRefusing();
    perAsk(asks, yes(refusing.eligibility(Region.PROVINCE)));
    Map<String, Long> each = new TreeMap<>();
    for (String region : refusing.listRegions()) {
      Eligibility whole = refusing.eligibility(region);
      for (EligibilityRule rule : whole.book().eligibility().values()) {
        Eligibility alone = whole.only(r -> r.id().equals(rule.id()));
        List<Ask> notTrue = asks.stream().filter(alone::isEligible).toList();
        each.putIfAbsent(rule.id(), perAsk(notTrue, yes(alone)));
      }
    }
    Map<String, Object> rules = new LinkedHashMap<>(each);
    long[] sorted = each.values().stream().mapToLong(Long::longValue).sorted().toArray();
    rules.put("question without any rule", perAsk(asks, yes(refusing.eligibility(Region.PROVINCE).only(_ -> false))));
    rules.put("median", sorted[sorted.length / 2]);
    rules.put("dearest", sorted[sorted.length - 1]);
    return rules;
  }

  private static ToLongFunction<Ask> yes(Eligibility eligibility) {
    return ask -> eligibility.isEligible(ask) ? 1 : 0;
  }

  private static RuleSet allRefusing() {
    Map<String, String> files = new TreeMap<>(RuleFixtures.packagedSet().files());
    Function<String, String> refuse = text -> text.replace("severity: warn", "severity: refuse").replaceAll("severity: cost\n +cost: \\d+", "severity: refuse");
    files.replaceAll((_, text) -> refuse.apply(text));
    return RuleSetReader.read(files);
  }

  /** Ten thousand people, one order: as for the list of those who may take it. */
  private double millisForAll() {
    Ask one = asks.getFirst();
    List<Ask> crowd =
        new RandomAsks(7).take(VOLUNTEERS).stream()
            .map(a -> new Ask(a.volunteer(), a.home(), null, a.servedRegions(), one.order(), one.region(), one.seat(), null, one.start(), one.period(), a.busy()))
            .toList();
    return Math.round(perAsk(crowd, yes(RuleFixtures.packagedSet().eligibility(one.region().code()))) * (double) VOLUNTEERS / 1e4) / 100.0;
  }

  /** The median of the rounds, in nanoseconds for one question. */
  private long perAsk(List<Ask> all, ToLongFunction<Ask> what) {
    if (all.isEmpty()) return 0;
    return LongStream.range(0, ROUNDS).map(_ -> round(all, what)).skip(WARM_UP).sorted().skip((ROUNDS - WARM_UP) / 2).findFirst().orElseThrow();
  }

  private long round(List<Ask> all, ToLongFunction<Ask> what) {
    long start = System.nanoTime();
    for (Ask ask : all) sink += what.applyAsLong(ask);
    return (System.nanoTime() - start) / all.size();
  }
}
