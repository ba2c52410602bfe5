package org.bangshou.rules.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangshou.place.Gazetteer;
import org.bangshou.place.Region;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.Value;

/** A file of examples: what an example does not say is so that nothing speaks against the answer yes. */
final class ExampleFile {

  /** A Monday of an ordinary week; examples must come out alike on every day on which they are run. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final int DEAREST = 1_000_000;

  private final RuleSet rules;
  private final LocalDate usualToday;

  private ExampleFile(RuleSet rules, LocalDate usualToday) {
    this.rules = rules;
    this.usualToday = usualToday;
  }

  static List<Example> read(Fields top, RuleSet rules) {
    var file = new ExampleFile(rules, top.find("today").map(Value::date).orElse(TODAY));
    return top.each("examples", file::example);
  }

  private Example example(Fields f) {
    String name = f.value("name").text();
    var moments = new Moments(f.find("today").map(Value::date).orElse(usualToday));
    Optional<String> region = f.find("region").map(v -> Places.any(v).code());
    OrderLines lines = f.find("order").map(o -> o.inside(in -> OrderLines.read(in, rules, moments))).orElseGet(() -> OrderLines.usual(rules, moments));
    String judging = region.orElse(lines.county().code());
    Eligibility eligibility = rules.eligibility(judging);
    Ask ask = ask(f, lines, eligibility, moments);
    return new Example(f.place(), name, judging, ask, expected(f, eligibility.book()));
  }

  private static Ask ask(Fields f, OrderLines lines, Eligibility eligibility, Moments moments) {
    WhoLines who =
        f.find("who")
            .map(w -> w.inside(in -> WhoLines.read(in, eligibility.book(), lines, moments)))
            .orElseGet(() -> WhoLines.usual(eligibility.book(), lines, moments));
    var team = f.find("team").map(t -> t.inside(in -> TeamLines.read(in, lines.county(), who.volunteer()))).orElse(null);
    Region home = Gazetteer.findRegion(who.volunteer().regionCode()).orElseThrow();
    return new Ask(
        who.volunteer(), home, team, who.teamsServe(), lines.order(), lines.county(), lines.order().seats().getFirst(),
        lines.holdingTeam(), lines.start(), eligibility.period(who.volunteer(), home, lines.order(), lines.county(), lines.start()),
        Promises.read(f, moments, lines));
  }

  private static Example.Expected expected(Fields f, RuleBook book) {
    Optional<Value> yes = f.find("expect");
    yes.ifPresent(v -> v.oneOf(List.of("yes"), ""));
    Optional<Value> no = f.find("refused-by");
    if (yes.isPresent() && no.isPresent()) no.get().refuse("but the example expects yes");
    Optional<RuleIds> warned = f.find("warned-by").map(v -> ids(v, book));
    Optional<Integer> costs = f.find("costs").map(v -> v.whole(0, DEAREST));
    if (yes.isEmpty() && no.isEmpty() && warned.isEmpty() && costs.isEmpty()) {
      f.refuse("must say what comes out: \"expect: yes\", refused-by, warned-by or costs");
    }
    return new Example.Expected(no.map(v -> ids(v, book)).orElse(new RuleIds(List.of())), warned, costs);
  }

  private static RuleIds ids(Value list, RuleBook book) {
    List<String> ids = new ArrayList<>();
    for (Value item : list.items()) ids.add(item.oneOf(book.eligibility().keySet(), "rule here"));
    return new RuleIds(ids);
  }
}
