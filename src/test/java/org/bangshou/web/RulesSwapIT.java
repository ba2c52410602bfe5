package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.identity.Role;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleSetReader;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.RealServers;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.testing.RuleFolders;
import org.bangshou.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules swapped under load on two nodes. Two rules that refuse everybody for one order say a word each, and
 * one save changes both words; another order is grabbed and given back all the while. No answer mixes the
 * words, none fails, and each tells the version whose words it has.
 */
class RulesSwapIT {

  private static final String COUNTY = "330521";
  private static final int EDITS = 4;
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Pattern WORD = Pattern.compile("word-(\\d)");
  private static final Pattern VERSION = Pattern.compile("\"ruleVersion\":\"([0-9a-f]{16})\"");
  private static final Pattern ID = Pattern.compile("\"commitments\":\\[\\{\"id\":\"([0-9a-f-]+)\"");

  @TempDir Path folder;

  private final Map<String, String> wordOfVersion = new HashMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Queue<Answer> looks = new ConcurrentLinkedQueue<>();
  private final Set<String> refusals = ConcurrentHashMap.newKeySet();
  private final Set<String> granted = ConcurrentHashMap.newKeySet();

  @Test
  void noRequestFailsAndNoneSeesAMixture() throws InterruptedException {
    save(0);
    Map<String, Object> settings = new HashMap<>(RealServers.properties());
    settings.put("bangshou.rules", folder.toString());
    try (WebHouse one = WebHouse.open(settings);
        WebHouse other = WebHouse.open(settings)) {
      World world = World.in(COUNTY, one.context());
      UUID free = World.openOrder(one.context(), world.county(), world.requester(), 10).id();
      UUID forbidden = World.openOrder(one.context(), world.county(), world.requester(), 11).id();
      Sql.of(one.context()).change("UPDATE service_order SET return_visit = true WHERE id = ?", forbidden);
      AtomicBoolean over = new AtomicBoolean();
      List<Thread> crowd = new ArrayList<>();
      for (WebHouse house : List.of(one, other)) {
        for (Role role : List.of(Role.VOLUNTEER, Role.LEADER)) {
          String token = house.token(role, COUNTY);
          crowd.add(Thread.ofVirtual().start(() -> until(over, () -> look(house, token, forbidden))));
          crowd.add(Thread.ofVirtual().start(() -> until(over, () -> grabAndGiveBack(house, token, free))));
        }
      }
      for (int edit = 1; edit <= EDITS; edit++) {
        String version = save(edit);
        Eventually.within(SOON, "edit " + edit + " holds on both", () -> holds(one, version) && holds(other, version));
      }
      over.set(true);
      for (Thread thread : crowd) thread.join();
      assertThat(faults).isEmpty();
      assertThat(looks).hasSizeGreaterThan(EDITS * 10).allSatisfy(this::isOfOneVersion);
      assertThat(looks.stream().map(RulesSwapIT::words).distinct()).as("every version was seen").hasSize(EDITS + 1);
      assertThat(granted).as("seats were granted under several versions, besides these: %s", refusals).hasSizeGreaterThan(1);
      assertThat(wordOfVersion.keySet()).containsAll(granted);
      assertThat(Sql.of(one.context()).ask("SELECT count(*) FROM rule_activation")).isEqualTo(String.valueOf(EDITS + 1));
    }
  }

  private void isOfOneVersion(Answer look) {
    Set<String> words = words(look);
    assertThat(words).as(look.body()).hasSize(1);
    Matcher version = VERSION.matcher(look.body());
    assertThat(version.find()).isTrue();
    assertThat(wordOfVersion.get(version.group(1))).isEqualTo(words.iterator().next());
  }

  private static Set<String> words(Answer look) {
    Set<String> words = new TreeSet<>();
    Matcher word = WORD.matcher(look.body());
    while (word.find()) words.add(word.group());
    return words;
  }

  private void look(WebHouse house, String token, UUID order) {
    Answer answer = send(house, token, "GET", "/api/v1/pool/" + order, "");
    if (answer.status() == 200) looks.add(answer);
    else faults.add("look: " + answer);
  }

  private void grabAndGiveBack(WebHouse house, String token, UUID order) {
    Answer claim = send(house, token, "POST", "/api/v1/orders/" + order + "/claims", "{\"mayWait\":false}");
    // the same person grabs on both nodes, so that one of them may be told that they have it already
    if (claim.status() == 409) {
      refusals.add(claim.body());
      return;
    }
    Matcher id = ID.matcher(claim.body());
    Matcher version = VERSION.matcher(claim.body());
    if (claim.status() != 201 || !id.find() || !version.find()) {
      faults.add("claim: " + claim);
      return;
    }
    granted.add(version.group(1));
    Answer back = send(house, token, "POST", "/api/v1/commitments/" + id.group(1) + "/give-back", "{\"reason\":\"ill\"}");
    if (back.status() >= 300) faults.add("give back: " + back);
  }

  private static Answer send(WebHouse house, String token, String method, String path, String body) {
    return house.send(house.request(method, path, body).setHeader("Authorization", "Bearer " + token).setHeader("Accept-Language", "en"));
  }

  private void until(AtomicBoolean over, Runnable act) {
    while (!over.get()) {
      try {
        act.run();
      } catch (RuntimeException e) {
        faults.add(e.toString());
        return;
      }
    }
  }

  private static boolean holds(WebHouse house, String version) {
    return house.context().getBean(CurrentRules.class).newest().version().equals(version);
  }

  /** Writes the folder with that word in both rules; answers its version. */
  private String save(int number) {
    String word = "word-" + number;
    String rules = "rules:\n" + rule("first-word", word, "order.seats < 150") + rule("second-word", word, "order.durationMinutes < 700");
    Map<String, String> files = new HashMap<>(RuleFixtures.filesWith("eligibility.yaml", "rules:\n", rules));
    // nobody runs out of claims while they come and go
    files.put("regions/330521.yaml", "grab-policy:\n  maxOpenClaims: 50\n  maxClaimsPerWeek: 100\n");
    RuleFolders.write(folder, files);
    String version = RuleSetReader.read(files).version();
    wordOfVersion.put(version, word);
    return version;
  }

  /** Two rules of the same condition would be one too many; both of these hold for every return visit here. */
  private static String rule(String id, String word, String also) {
    return """
          - id: %s
            title: { zh: 词, en: Word }
            refusal: { zh: "%s", en: "%2$s" }
            remedy: { zh: 无, en: None }
            severity: refuse
            when: order.returnVisit and %3$s
        """
        .formatted(id, word, also);
  }
}
