package org.bangshou.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Refusal;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleSet;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.RealServers;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.testing.RuleFolders;
import org.bangshou.testing.Sql;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is changed while the house serves, on real servers. */
class PoliciesIT {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Actor SOMEBODY = new Actor(null, "somebody");

  @TempDir Path folder;

  private final Map<String, Object> database = new HashMap<>(RealServers.properties());
  private final List<ApplicationContext> houses = new ArrayList<>();

  @BeforeEach
  void writeRules() {
    RuleFolders.packagedIn(folder);
  }

  @AfterEach
  void close() {
    houses.forEach(ApplicationContext::close);
  }

  @Test
  void whatTheFolderSaysAtTheFirstStartIsInForce() {
    ApplicationContext house = open();
    Activation first = policies(house).getInForce();
    assertThat(first.version()).isEqualTo(RuleFixtures.packagedSet().version()).isEqualTo(held(house));
    assertThat(first.source()).isEqualTo(Activation.Source.FOLDER);
    assertThat(first.who()).isEqualTo(System.getProperty("user.name"));
    assertThat(first.changes()).isEmpty();
    assertThat(policies(house).findRuleSet(first.version())).map(RuleSet::files).contains(RuleFixtures.packagedSet().files());
    assertThat(policies(house).findRuleSet("0123456789abcdef")).isEmpty();
  }

  @Test
  void anotherStartWithTheSameFolderActivatesNothing() {
    open();
    assertThat(policies(open()).listActivations()).hasSize(1);
  }

  @Test
  void aSavedFileHoldsSoonOnAllNodesAndWhoWhenAndWhatIsAudited() {
    ApplicationContext own = open();
    ApplicationContext other = elsewhere();
    String before = held(own);
    change(2);
    Eventually.within(SOON, "the change holds on both", () -> openClaims(own) == 2 && openClaims(other) == 2);
    Activation latest = policies(own).getInForce();
    assertThat(latest.changes()).containsExactly(new Change("330521", "grab-policy.maxOpenClaims", null, "3", "2"));
    assertThat(policies(own).listActivations()).extracting(Activation::version).containsExactly(latest.version(), before);
    assertThat(audited(own, "rules-activated", "detail #>> '{changes,0,path}'")).isEqualTo("grab-policy.maxOpenClaims");
    assertThat(audited(own, "rules-activated", "detail ->> 'who'")).isEqualTo(System.getProperty("user.name"));
    assertThat(Sql.of(own).ask("SELECT count(*) FROM audit WHERE action = 'rules-activated'")).isEqualTo("2");
  }

  @Test
  void aFolderWithAFaultChangesNothingUntilItIsMended() {
    ApplicationContext house = open();
    String before = held(house);
    change(-1);
    Eventually.within(SOON, "the refusal is known", () -> policies(house).findRefused().isPresent());
    assertThat(policies(house).findRefused().orElseThrow().faults())
        .singleElement().asString().startsWith("regions/330521.yaml:7:").contains("maxOpenClaims is \"-1\"");
    assertThat(held(house)).isEqualTo(before);
    assertThat(policies(house).listActivations()).hasSize(1);
    assertThat(audited(house, "rules-refused", "detail #>> '{faults,0}'")).contains("maxOpenClaims");
    RuleFolders.packagedIn(folder);
    Eventually.within(SOON, "the fault is mended", () -> policies(house).findRefused().isEmpty());
    assertThat(policies(house).listActivations()).hasSize(1);
    assertThat(Sql.of(house).ask("SELECT count(*) FROM audit WHERE action = 'rules-refused'")).as("not tried again").isEqualTo("1");
  }

  @Test
  void aFolderThatIsTakenAwayIsRefused() throws IOException {
    ApplicationContext house = open();
    String before = held(house);
    Files.move(folder, folder.resolveSibling("elsewhere"));
    Eventually.within(SOON, "the refusal is known", () -> policies(house).findRefused().isPresent());
    assertThat(held(house)).isEqualTo(before);
    Files.move(folder.resolveSibling("elsewhere"), folder);
  }

  @Test
  void aRollBackHoldsOnAllNodesAndOverTheNextStart() {
    ApplicationContext own = open();
    ApplicationContext other = elsewhere();
    String before = held(own);
    change(2);
    Eventually.within(SOON, "the change holds on both", () -> openClaims(own) == 2 && openClaims(other) == 2);
    Activation back = policies(other).rollBack(null, SOMEBODY, " too strict ");
    assertThat(back.version()).isEqualTo(before);
    assertThat(back.source()).isEqualTo(Activation.Source.ROLLBACK);
    assertThat(back.reason()).isEqualTo("too strict");
    assertThat(openClaims(other)).as("at once where it was asked").isEqualTo(3);
    Eventually.within(SOON, "it holds on the other too", () -> openClaims(own) == 3);
    assertThat(audited(own, "rules-rolled-back", "detail ->> 'who'")).isEqualTo("somebody");
    assertThat(openClaims(open())).as("the folder says nothing new").isEqualTo(3);
    change(4);
    Eventually.within(SOON, "what is new in the folder holds", () -> openClaims(own) == 4 && openClaims(other) == 4);
  }

  @Test
  void aRollBackThatMakesNoSenseIsRefused() {
    Policies policies = policies(open());
    assertThatThrownBy(() -> policies.rollBack(null, SOMEBODY, "why")).isInstanceOf(Refusal.class).hasMessageContaining("no-rules-before");
    String version = policies.getInForce().version();
    assertThatThrownBy(() -> policies.rollBack(version, SOMEBODY, "why")).isInstanceOf(Refusal.class).hasMessageContaining("rules-in-force");
    assertThatThrownBy(() -> policies.rollBack("0123456789abcdef", SOMEBODY, "why")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> policies.rollBack(null, SOMEBODY, " ")).isInstanceOf(InvalidInput.class);
    assertThat(policies.listActivations()).hasSize(1);
  }

  @Test
  void aHouseDoesNotOpenOnAFaultyFolder() {
    change(-1);
    assertThatThrownBy(() -> open().getBean(CurrentRules.class)).hasRootCauseInstanceOf(RuleFault.class);
  }

  @Test
  void aCommandLeavesTheFolderAlone() {
    ApplicationContext house = open();
    change(2);
    Eventually.within(SOON, "the change holds", () -> openClaims(house) == 2);
    Map<String, Object> command = settings(folder.resolveSibling("no-such-folder").toString());
    command.put("bangshou.policy.follow-folder", false);
    assertThat(openClaims(kept(TestHouse.open(command)))).isEqualTo(2);
    assertThat(policies(house).listActivations()).hasSize(2);
  }

  @Test
  void whatWasActivatedStaysWrittenDown() {
    Sql sql = Sql.of(open());
    assertThatThrownBy(() -> sql.change("DELETE FROM rule_activation")).hasStackTraceContaining("append-only");
  }

  private void change(int maxOpenClaims) {
    String text = RuleFixtures.packagedText("regions/330521.yaml").replace("maxOpenClaims: 3", "maxOpenClaims: " + maxOpenClaims);
    RuleFolders.write(folder, Map.of("regions/330521.yaml", text));
  }

  /** A node with that folder. */
  private ApplicationContext open() {
    return kept(TestHouse.open(settings(folder.toString())));
  }

  /** A node on another machine, which has no folder and so the packaged rules. */
  private ApplicationContext elsewhere() {
    return kept(TestHouse.open(settings(folder.resolveSibling("no-such-folder").toString())));
  }

  private Map<String, Object> settings(String rules) {
    Map<String, Object> settings = new HashMap<>(database);
    settings.put("bangshou.demo", false);
    settings.put("bangshou.rules", rules);
    return settings;
  }

  private ApplicationContext kept(ApplicationContext house) {
    houses.add(house);
    return house;
  }

  private static Policies policies(ApplicationContext house) {
    return house.getBean(Policies.class);
  }

  private static String held(ApplicationContext house) {
    return house.getBean(CurrentRules.class).get().version();
  }

  private static int openClaims(ApplicationContext house) {
    return house.getBean(CurrentRules.class).in("330521").grab().maxOpenClaims();
  }

  private static String audited(ApplicationContext house, String action, String value) {
    return Sql.of(house).ask("SELECT " + value + " FROM audit WHERE action = ? ORDER BY id DESC LIMIT 1", action);
  }
}
